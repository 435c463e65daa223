package io.asyncapigen.generator.model;

import io.asyncapigen.generator.read.Located;
import java.util.List;

/** An Operation Trait Object, as it stands; operations that name it have its fields among their own. */
public record OperationTrait(
        Located place, Docs docs, List<SecurityRequirement> security, Bindings bindings, JavaHints hints) {}
