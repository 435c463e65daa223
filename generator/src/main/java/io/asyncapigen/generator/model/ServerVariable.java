package io.asyncapigen.generator.model;

import io.asyncapigen.generator.read.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Server Variable Object.
 *
 * @param allowed the values of {@code enum}, empty when any will do
 */
public record ServerVariable(
        Located place,
        String name,
        List<String> allowed,
        @Nullable String defaultValue,
        @Nullable String description,
        List<String> examples,
        JavaHints hints) {}
