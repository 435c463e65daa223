package io.asyncapigen.generator.link;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The servers, channels or operations of a document by the place where they have their name.
 *
 * <p>An entry under the root may be a reference to its description under {@code components}, and two entries may share
 * one description: what references mean is the entry, not the description.
 */
final class Entries {
    private final ResolvedDocument document;
    private final Map<Id, Entry> root = new LinkedHashMap<>();
    private final Map<Id, Entry> components = new LinkedHashMap<>();
    private final Map<Id, Id> byDefinition = new LinkedHashMap<>();

    /** @param section {@code servers}, {@code channels} or {@code operations} */
    Entries(ResolvedDocument document, String section) {
        this.document = document;
        Fields top = Fields.of(document.root());
        add(top.members(section), root, false);
        List<Located> reusable = Fields.of(top.get("components")).members(section);
        add(reusable, components, true);
    }

    private void add(List<Located> places, Map<Id, Entry> entries, boolean onlyDefinitions) {
        Set<Id> standing = new HashSet<>();
        places.forEach(place -> standing.add(place.id()));
        for (Located place : places) {
            Located definition = document.follow(place);
            if (definition == null
                    || !(definition.node() instanceof ObjectNode)
                    || place.key().startsWith("x-")) {
                continue;
            }
            boolean known = byDefinition.containsKey(definition.id());
            boolean alias = !definition.id().equals(place.id());
            if (onlyDefinitions && (known || alias && standing.contains(definition.id()))) {
                continue;
            }
            entries.put(place.id(), new Entry(place, definition));
            byDefinition.putIfAbsent(definition.id(), place.id());
        }
    }

    /** Those under the root, in document order. */
    Collection<Entry> root() {
        return root.values();
    }

    /** Those under {@code components} that no entry under the root stands for. */
    Collection<Entry> components() {
        return components.values();
    }

    /** The entry that a reference means, or null when it leads to none. */
    @Nullable
    Id find(Located reference) {
        Located at = reference;
        for (int hops = 0; hops <= document.references().size(); hops++) {
            if (root.containsKey(at.id()) || components.containsKey(at.id())) {
                return at.id();
            }
            Reference next = document.reference(at);
            if (next == null) {
                return byDefinition.get(at.id());
            }
            if (next.target() == null) {
                return null;
            }
            at = next.target();
        }
        return null;
    }

    /**
     * @param place where it has its name
     * @param definition where it is described, the same place unless the entry is a reference
     */
    record Entry(Located place, Located definition) {}
}
