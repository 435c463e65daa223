package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.Source;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document whose references are known. Nothing is copied or expanded: {@link #follow} goes from a reference to what
 * it means, so cycles among schemas do no harm.
 */
public final class ResolvedDocument {
    /** A component stands at {@code /components/<section>/<name>}. */
    private static final int COMPONENT_DEPTH = 3;

    private final Located root;
    private final Map<Id, Reference> references;
    private final Map<Id, ObjectKind> kinds;
    private final List<Located> steered;

    /**
     * @param references every reference by the place of the object that holds it, in the order they were found
     * @param kinds what stands at every place that was visited, references excluded, those of other files included
     * @param steered the places that were visited, references included, in which a {@link JavaHint} stands
     */
    ResolvedDocument(
            Located root, Map<Id, Reference> references, Map<Id, ObjectKind> kinds, Collection<Located> steered) {
        this.steered = List.copyOf(steered);
        this.root = root;
        this.references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
        this.kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }

    /** A document without extensions that steer the code. */
    public ResolvedDocument(Located root, Map<Id, Reference> references, Map<Id, ObjectKind> kinds) {
        this(root, references, kinds, List.of());
    }

    /** The document that was asked for. */
    public Located root() {
        return root;
    }

    public Map<Id, Reference> references() {
        return references;
    }

    public Map<Id, ObjectKind> kinds() {
        return kinds;
    }

    /** The objects in which an author steers the code by extensions; they may stand beside a reference. */
    public List<Located> steered() {
        return steered;
    }

    /** Every text that the document consists of: its own first, then those that references lead to, in that order. */
    public Set<Source> sources() {
        Set<Source> sources = new LinkedHashSet<>();
        sources.add(root.source());
        for (Reference reference : references.values()) {
            if (reference.target() != null) {
                sources.add(reference.target().source());
            }
        }
        return sources;
    }

    /** The components, of whatever source, that a reference leads to or into. */
    public Set<Id> usedComponents() {
        Set<Id> used = new HashSet<>();
        for (Reference reference : references.values()) {
            Located target = reference.target();
            if (target != null) {
                List<String> tokens = target.pointer().tokens();
                if (tokens.size() >= COMPONENT_DEPTH && tokens.get(0).equals("components")) {
                    used.add(new Id(
                            target.source(),
                            JsonPointer.of(tokens.subList(0, COMPONENT_DEPTH).toArray(String[]::new))));
                }
            }
        }
        return used;
    }

    /** The reference at this place, or null when the value stands there itself. */
    public @Nullable Reference reference(Located place) {
        return references.get(place.id());
    }

    /** Whether a reference stands at this place, even one that leads nowhere, whatever else stands beside it. */
    public boolean isReference(Located place) {
        return reference(place) != null || place.node() instanceof ObjectNode object && object.text("$ref") != null;
    }

    /** Whether this keyword of a schema is a reference that leads to what is meant there. */
    public boolean isFollowed(Located schema, String keyword) {
        Reference reference = reference(schema);
        return reference != null && reference.keyword().equals(keyword);
    }

    /**
     * The end of the chain of references that starts here; the place itself when it is no reference; null when the chain
     * leads nowhere or in a circle, which has been reported.
     */
    public @Nullable Located follow(Located place) {
        Located at = place;
        for (int hops = 0; hops <= references.size(); hops++) {
            Reference reference = references.get(at.id());
            if (reference == null) {
                return at;
            }
            if (reference.target() == null) {
                return null;
            }
            at = reference.target();
        }
        return null;
    }
}
