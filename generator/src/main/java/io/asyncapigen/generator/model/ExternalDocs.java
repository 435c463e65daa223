package io.asyncapigen.generator.model;

import org.jspecify.annotations.Nullable;

/** An External Documentation Object. */
public record ExternalDocs(String url, @Nullable String description) {}
