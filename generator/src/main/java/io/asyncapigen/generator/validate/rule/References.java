package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.resolve.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions about where a reference leads, for the rules that demand a place and not only a kind. */
final class References {
    private final Inspection inspection;

    References(Inspection inspection) {
        this.inspection = inspection;
    }

    /** The value of {@code $ref}, where a person looks first; the place itself when there is none. */
    static Located text(Located place) {
        Located text = place.get("$ref");
        return text == null ? place : text;
    }

    /**
     * The reference that must stand here. Null when something else does, which is reported, or when it leads nowhere, which
     * has been reported.
     */
    @Nullable
    Reference demanded(Located place, String what) {
        Reference reference = inspection.reference(place);
        if (reference == null) {
            if (place.node() instanceof ObjectNode object && !object.has("$ref")) {
                inspection.report(Diagnostic.at(
                                DiagnosticId.INLINE_NOT_ALLOWED,
                                place,
                                what + " must be a reference, not the object itself")
                        .withHelp("move the object to its section and write $ref: here"));
            }
            return null;
        }
        return reference.target() == null ? null : reference;
    }

    /**
     * Whether the first thing that a reference names is an entry of a section of a document root, such as {@code
     * #/channels/orders}; that of another document will do, since a document may consist of several.
     */
    static boolean isEntry(Located target, String section) {
        JsonPointer up = target.pointer().parent();
        return up != null && up.last().equals(section) && up.parent() == JsonPointer.ROOT;
    }

    /** The entry of a section of the root that ends at the same object, or null. */
    @Nullable
    Located entryWithEnd(List<Located> entries, Located target) {
        Located end = inspection.follow(target);
        if (end != null) {
            for (Located entry : entries) {
                Located other = inspection.follow(entry);
                if (other != null && other.id().equals(end.id())) {
                    return entry;
                }
            }
        }
        return null;
    }

    /** Whether the place is the direct child {@code key} of one of the others. */
    static boolean isMemberOf(Located place, List<Located> owners, String key) {
        JsonPointer section = place.pointer().parent();
        if (section == null || !section.last().equals(key) || section.parent() == null) {
            return false;
        }
        Id owner = new Id(place.source(), section.parent());
        return owners.stream().anyMatch(each -> each.id().equals(owner));
    }

    /**
     * What stands in another file than the root is out of the sight of most tools, the official parser included, and
     * documents rely on that: there it is a warning.
     */
    Diagnostic weighed(Diagnostic diagnostic, Located owner) {
        return owner.source() == inspection.root().source() ? diagnostic : diagnostic.withSeverity(Severity.WARNING);
    }
}
