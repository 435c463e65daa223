package io.asyncapigen.generator.model;

import org.jspecify.annotations.Nullable;

/** A Tag Object. */
public record Tag(
        String name, @Nullable String description, @Nullable ExternalDocs externalDocs) {}
