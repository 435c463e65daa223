package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.Position;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Makes one shape of two that a value must satisfy at once. Where they exclude each other, the first one counts and the
 * author is told.
 */
final class ShapeMerger {
    private final @Nullable Diagnostics diagnostics;

    ShapeMerger(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    private ShapeMerger() {
        this.diagnostics = null;
    }

    /** A merger for two layers of which the first is meant to win, such as the headers of a message and of its trait. */
    static ShapeMerger silent() {
        return new ShapeMerger();
    }

    /**
     * @param first what counts where the two exclude each other
     * @param secondLeads whether the properties of the second stand before those of the first
     */
    Shape merge(Shape first, Shape second, boolean secondLeads) {
        Set<Id> members = new LinkedHashSet<>(first.members());
        members.addAll(second.members());
        return new Shape(
                members,
                first.never() || second.never(),
                types(first.types(), second.types()),
                first.nullability().and(second.nullability()),
                values(first, second),
                first.scalar().and(second.scalar()),
                first.object().and(second.object(), secondLeads),
                first.array().and(second.array()),
                Merges.distinct(
                        first.choices(),
                        second.choices(),
                        choice -> choice.place().id()),
                Merges.distinct(first.conditionals(), second.conditionals(), Conditional::id),
                first.discriminator() == null ? second.discriminator() : first.discriminator(),
                first.limits().and(second.limits()),
                first.sensitive() || second.sensitive());
    }

    private TypeFacts types(TypeFacts first, TypeFacts second) {
        Set<JsonType> common = first.common(second);
        if (common != null && common.isEmpty() && hasTypes(first) && hasTypes(second)) {
            conflict(first.place(), second.place(), words(first.stated()), words(second.stated()));
            return first.with(first.stated(), Set.of());
        }
        TypeFacts speaker = first.stated() == null && second.stated() != null ? second : first;
        return speaker.with(common, speaker == first ? second.suggested() : first.suggested());
    }

    private static boolean hasTypes(TypeFacts facts) {
        return facts.stated() != null && !facts.stated().isEmpty();
    }

    private @Nullable Values values(Shape first, Shape second) {
        Values mine = first.values();
        Values theirs = second.values();
        if (mine == null || theirs == null) {
            return mine == null ? theirs : mine;
        }
        Values common = mine.and(theirs);
        if (common.items().isEmpty()) {
            conflict(
                    first.types().place(),
                    second.types().place(),
                    "one of " + mine.items().size() + " values",
                    "a value that is not among them");
            return mine;
        }
        return common;
    }

    /** Points at what stands first in the text, because that is where the author begins to read. */
    private void conflict(@Nullable Located first, @Nullable Located second, String firstSays, String secondSays) {
        if (diagnostics == null || first == null || second == null) {
            return;
        }
        boolean inOrder = !isBefore(second.entryPosition(), first.entryPosition());
        Located here = inOrder ? first : second;
        Located there = inOrder ? second : first;
        diagnostics.report(Diagnostic.atKey(
                        DiagnosticId.ALL_OF_CONFLICT,
                        here,
                        "allOf asks for " + (inOrder ? firstSays : secondSays) + " here and for "
                                + (inOrder ? secondSays : firstSays) + " elsewhere: no value satisfies both")
                .withRelated(there.entryPosition(), "the other part of allOf")
                .withHelp("make the two agree; the code is made for " + firstSays));
    }

    private static boolean isBefore(Position a, Position b) {
        if (a.source() != b.source()) {
            return false;
        }
        return a.line() < b.line() || a.line() == b.line() && a.column() < b.column();
    }

    private static String words(@Nullable Set<JsonType> types) {
        StringJoiner words = new StringJoiner(" or ");
        if (types != null) {
            for (JsonType type : types) {
                boolean vowel = "aeiou".indexOf(type.text().charAt(0)) >= 0;
                words.add((vowel ? "an " : "a ") + type.text());
            }
        }
        return words.toString();
    }
}
