package io.asyncapigen.generator.model.schema;

import java.util.List;
import java.util.SortedMap;

/**
 * A class that another compiler made of a schema.
 *
 * @param packageName a legal package name
 * @param names its name, behind those of the classes that it stands in
 * @param sources all that was made, by path such as {@code com/example/Order.java}
 */
public record CompiledClass(String packageName, List<String> names, SortedMap<String, String> sources) {
    public CompiledClass {
        names = List.copyOf(names);
    }
}
