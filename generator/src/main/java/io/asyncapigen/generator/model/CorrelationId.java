package io.asyncapigen.generator.model;

import io.asyncapigen.generator.read.Located;
import org.jspecify.annotations.Nullable;

/**
 * A Correlation ID Object.
 *
 * @param location a runtime expression, as written
 * @param description CommonMark, or null
 */
public record CorrelationId(
        Located place, String location, @Nullable String description) {}
