package io.asyncapigen.generator.diagnostic;

import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell the author of a document.
 *
 * @param id what kind of fault it is
 * @param severity how much it weighs in this run; {@code --lenient} may make a warning of an error
 * @param message one sentence without a full stop, with the names of this document in it
 * @param position where, or null when the fault has no place (a file that cannot be read)
 * @param pointer the path from the root of the file, or null
 * @param help what to write instead, or null
 * @param related further places, each with a word on it
 */
public record Diagnostic(
        DiagnosticId id,
        Severity severity,
        String message,
        @Nullable Position position,
        @Nullable JsonPointer pointer,
        @Nullable String help,
        List<Related> related) {

    public Diagnostic {
        related = List.copyOf(related);
    }

    /** A diagnostic of the id's own severity at the value itself. */
    public static Diagnostic at(DiagnosticId id, Located place, String message) {
        return new Diagnostic(id, id.severity(), message, place.node().position(), place.pointer(), null, List.of());
    }

    /** A diagnostic of the id's own severity at the key of an entry (at the value where there is no key). */
    public static Diagnostic atKey(DiagnosticId id, Located place, String message) {
        return new Diagnostic(id, id.severity(), message, place.entryPosition(), place.pointer(), null, List.of());
    }

    /** A diagnostic that has a position but no path, as in text that does not parse. */
    public static Diagnostic at(DiagnosticId id, Position position, String message) {
        return new Diagnostic(id, id.severity(), message, position, null, null, List.of());
    }

    /** A diagnostic without a place. */
    public static Diagnostic of(DiagnosticId id, String message) {
        return new Diagnostic(id, id.severity(), message, null, null, null, List.of());
    }

    public Diagnostic withHelp(String text) {
        return new Diagnostic(id, severity, message, position, pointer, text, related);
    }

    public Diagnostic withSeverity(Severity other) {
        return new Diagnostic(id, other, message, position, pointer, help, related);
    }

    public Diagnostic withRelated(Position place, String text) {
        List<Related> all = new java.util.ArrayList<>(related);
        all.add(new Related(place, text));
        return new Diagnostic(id, severity, message, position, pointer, help, all);
    }

    /** A second place that belongs to the fault, such as the first of two equal keys. */
    public record Related(Position position, String text) {}
}
