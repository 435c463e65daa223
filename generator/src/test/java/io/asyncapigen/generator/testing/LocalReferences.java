package io.asyncapigen.generator.testing;

import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.LinkedHashMap;
import java.util.Map;

/** Resolves the references of small documents of tests, all of which lead into the document itself. */
public final class LocalReferences {
    private LocalReferences() {}

    public static ResolvedDocument resolve(Located root) {
        Map<Id, Reference> references = new LinkedHashMap<>();
        collect(root, root, references);
        return new ResolvedDocument(root, references, Map.of());
    }

    private static void collect(Located root, Located at, Map<Id, Reference> references) {
        Located reference = at.get("$ref");
        if (reference != null && reference.node() instanceof StringNode text) {
            Located target = Documents.at(root, text.value().substring(1));
            references.put(at.id(), new Reference(at, text.value(), ObjectKind.SCHEMA, target));
            return;
        }
        at.members().forEach(each -> collect(root, each, references));
        at.items().forEach(each -> collect(root, each, references));
    }
}
