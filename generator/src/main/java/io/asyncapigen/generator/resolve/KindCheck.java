package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether references lead to the kind of object that they need.
 *
 * <p>Two mistakes are only warnings, because what is there can be read as what is needed: any object is a JSON Schema,
 * one without keywords at worst, and a message that somebody keeps among the schemas is still a message.
 */
final class KindCheck {
    private final Findings findings;
    private final Diagnostics diagnostics;
    private final List<Doubt> doubts = new ArrayList<>();

    KindCheck(Findings findings, Diagnostics diagnostics) {
        this.findings = findings;
        this.diagnostics = diagnostics;
    }

    /** Whether the target is, or can be, what the reference needs; if not, that is remembered. */
    boolean accepts(PendingReference reference, Located target) {
        String other =
                reference.rule().isForeign() ? null : otherThan(reference.rule().expected(), target);
        if (other != null) {
            doubts.add(new Doubt(reference, target, other));
        }
        return other == null;
    }

    /** Reports what was remembered; the places that turn out to be messages are gone through again by {@code walk}. */
    void report(Walk walk) {
        List<Doubt> all = List.copyOf(doubts);
        doubts.clear();
        for (Doubt doubt : all) {
            ObjectKind expected = doubt.reference.rule().expected();
            Located end = end(doubt.target);
            Diagnostic diagnostic = Diagnostic.at(
                            DiagnosticId.REFERENCE_KIND,
                            doubt.reference.text(),
                            "this reference leads to " + doubt.found + ", where " + phrase(expected) + " is expected")
                    .withRelated(doubt.target.entryPosition(), "what it leads to");
            ObjectKind actual = end == null ? null : findings.kind(end);
            if (expected == ObjectKind.SCHEMA && actual != null && actual != ObjectKind.DOCUMENT) {
                diagnostic = diagnostic
                        .withSeverity(Severity.WARNING)
                        .withHelp("as a schema this accepts everything; refer to the payload of a message");
            } else if (expected == ObjectKind.MESSAGE && actual == ObjectKind.SCHEMA && end != null && isMessage(end)) {
                diagnostic = diagnostic.withSeverity(Severity.WARNING).withHelp("move it to #/components/messages");
                findings.forget(end);
                walk.from(end, Rule.MESSAGE, doubt.reference.language());
            }
            diagnostics.report(diagnostic);
        }
    }

    /** What stands at the target when it is not what is expected; null when it is, or when nobody knows yet. */
    private @Nullable String otherThan(ObjectKind expected, Located target) {
        Reference chained = findings.reference(target);
        ObjectKind kind = chained != null ? chained.expected() : findings.kind(target);
        if (kind != null) {
            return kind == expected ? null : phrase(kind);
        }
        String section = findings.section(target);
        if (section != null) {
            return "the map `" + section + "`";
        }
        if (target.node() instanceof ObjectNode object) {
            boolean document = target.pointer().parent() == null && object.has("asyncapi");
            return document ? phrase(ObjectKind.DOCUMENT) : null;
        }
        boolean schema = expected == ObjectKind.SCHEMA && target.node() instanceof BooleanNode;
        return schema ? null : target.node().typeName();
    }

    private @Nullable Located end(Located place) {
        Located at = place;
        for (int hops = 0; hops <= findings.references().size(); hops++) {
            Reference reference = findings.reference(at);
            if (reference == null) {
                return at;
            }
            if (reference.target() == null) {
                return null;
            }
            at = Objects.requireNonNull(reference.target());
        }
        return null;
    }

    private static boolean isMessage(Located place) {
        return place.node() instanceof ObjectNode object && (object.has("payload") || object.has("headers"));
    }

    private static String phrase(ObjectKind kind) {
        String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (kind) {
            case DOCUMENT -> "a whole AsyncAPI document";
            case INFO, COMPONENTS -> "the " + words + " object";
            case EXTERNAL_DOCS -> "an external documentation object";
            case OPERATION, OPERATION_TRAIT -> "an " + words;
            case SERVER_BINDINGS, CHANNEL_BINDINGS, MESSAGE_BINDINGS, OPERATION_BINDINGS -> words;
            default -> "a " + words;
        };
    }

    private record Doubt(PendingReference reference, Located target, String found) {}
}
