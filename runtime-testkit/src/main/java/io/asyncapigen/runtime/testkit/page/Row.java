package io.asyncapigen.runtime.testkit.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which rows of a table a test has tried, for {@link Rows}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Row {
    /** The first cell of each, as it is written in the page. */
    String[] value();
}
