package io.asyncapigen.generator.model;

import io.asyncapigen.generator.model.Message.Example;
import io.asyncapigen.generator.read.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Message Trait Object, as it stands; messages that name it have its fields among their own.
 *
 * @param headers a schema or a reference to one, or null
 */
public record MessageTrait(
        Located place,
        @Nullable String name,
        @Nullable String contentType,
        @Nullable Located headers,
        @Nullable CorrelationId correlationId,
        Docs docs,
        List<Example> examples,
        Bindings bindings,
        JavaHints hints) {}
