package io.asyncapigen.generator.model;

import io.asyncapigen.generator.read.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Parameter Object of a channel's address.
 *
 * @param allowed the values of {@code enum}, empty when any will do
 * @param location a runtime expression, as written
 */
public record Parameter(
        Located place,
        String name,
        List<String> allowed,
        @Nullable String defaultValue,
        @Nullable String description,
        List<String> examples,
        @Nullable String location,
        JavaHints hints) {}
