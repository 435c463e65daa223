/** Holds a page of the documentation to what tests have seen. */
@NullMarked
package io.asyncapigen.runtime.testkit.page;

import org.jspecify.annotations.NullMarked;
