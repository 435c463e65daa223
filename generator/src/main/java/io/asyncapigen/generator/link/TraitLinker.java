package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.MessageTrait;
import io.asyncapigen.generator.model.OperationTrait;
import io.asyncapigen.generator.read.Located;

/** Links Operation and Message Trait Objects as they stand; {@link TraitMerger} applies them. */
final class TraitLinker {
    private final MessageParts parts;
    private final DocsLinker docs;
    private final SecuritySchemeLinker security;
    private final BindingsLinker bindings;
    private final JavaHintsReader hints;

    TraitLinker(
            MessageParts parts,
            DocsLinker docs,
            SecuritySchemeLinker security,
            BindingsLinker bindings,
            JavaHintsReader hints) {
        this.parts = parts;
        this.docs = docs;
        this.security = security;
        this.bindings = bindings;
        this.hints = hints;
    }

    OperationTrait ofOperation(Located definition) {
        Fields trait = Fields.of(definition);
        return new OperationTrait(
                definition,
                docs.link(trait),
                security.requirements(trait),
                bindings.link(definition),
                hints.read(trait));
    }

    MessageTrait ofMessage(Located definition) {
        Fields trait = Fields.of(definition);
        return new MessageTrait(
                definition,
                trait.text("name"),
                trait.text("contentType"),
                trait.get("headers"),
                parts.correlationId(trait),
                docs.link(trait),
                parts.examples(trait),
                bindings.link(definition),
                hints.read(trait));
    }
}
