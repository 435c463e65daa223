package io.asyncapigen.generator.plan;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import java.util.Optional;

/**
 * Tells the author when a name is not what its key gives. Two keys that came to the same name are a warning, since code that
 * uses one may mean the other; a name that Java does not take is a note.
 */
public final class NameChange {
    private NameChange() {}

    /**
     * Reports when the name of a class or a member is not the one that the key plainly gives: {@code NAME_COLLISION} where
     * another of the document has that, else {@code NAME_CHANGED}.
     *
     * @param scope that gave the name
     * @param place the entry whose key it is
     * @param plain what the key gives, or the author chose, with the word behind it that such names get
     * @param chosen what the scope gave
     */
    public static void report(Diagnostics diagnostics, NameScope scope, Located place, String plain, String chosen) {
        // An item of a list has no key that could come to the name of another.
        boolean isCollision = !plain.equals(chosen) && !scope.isReserved(plain) && place.keyPosition() != null;
        report(
                diagnostics,
                isCollision ? DiagnosticId.NAME_COLLISION : DiagnosticId.NAME_CHANGED,
                place,
                plain,
                chosen);
    }

    /** As {@link #report}, for a class that gives way to those whose keys are meant for it: a note, whatever has the name. */
    public static void note(Diagnostics diagnostics, Located place, String plain, String chosen) {
        report(diagnostics, DiagnosticId.NAME_CHANGED, place, plain, chosen);
    }

    private static void report(Diagnostics diagnostics, DiagnosticId id, Located place, String plain, String chosen) {
        Optional<String> reason =
                plain.equals(chosen) ? objection(place, plain) : Optional.of("the Java name " + plain + " is taken");
        reason.ifPresent(why -> diagnostics.report(
                Diagnostic.atKey(id, place, why + ", so this is " + chosen + "; its name on the wire stays as written")
                        .withHelp("choose a name of your own with `x-java-name`")));
    }

    /** As {@link #report}, for the constant of a value. */
    public static Optional<Diagnostic> ofConstant(NameScope scope, Located value, String plain, String chosen) {
        return plain.equals(chosen)
                ? Optional.empty()
                : Optional.of(Diagnostic.at(
                        scope.isReserved(plain) ? DiagnosticId.NAME_CHANGED : DiagnosticId.NAME_COLLISION,
                        value,
                        "the constant " + plain + " is taken, so this is " + chosen
                                + "; its value on the wire stays as written"));
    }

    /**
     * Nobody is told what he wrote himself, nor of an inline schema what the name of its owner was told already. A file that
     * is a schema as a whole has no key.
     */
    private static Optional<String> objection(Located place, String plain) {
        String key = place.key();
        if (place.get(JavaHint.NAME.key()) != null
                || plain.equals(key)
                || place.pointer().equals(JsonPointer.ROOT)) {
            return Optional.empty();
        }
        if (key.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of("the key has no letters");
        }
        for (String made : new String[] {JavaNames.member(key), JavaNames.type(key), JavaNames.stem(key)}) {
            if (plain.startsWith(made)) {
                return JavaNames.objection(made);
            }
        }
        return Optional.empty();
    }
}
