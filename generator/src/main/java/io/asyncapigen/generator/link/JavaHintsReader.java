package io.asyncapigen.generator.link;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.model.JavaHints;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Reads the extensions by which an author steers the Java code. What would not be legal Java is an error at its value and
 * counts as absent: these texts go into source code as they are.
 */
public final class JavaHintsReader {
    private final Diagnostics diagnostics;
    private final Set<Id> read = new HashSet<>();

    public JavaHintsReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The hints that stand in an object of the document. */
    public JavaHints read(Located place) {
        read.add(place.id());
        return read(Fields.of(place));
    }

    /** Whether somebody asked for the hints of that place. */
    boolean wasRead(Located place) {
        return read.contains(place.id());
    }

    JavaHints read(Fields fields) {
        String name = text(
                fields,
                JavaHint.NAME.key(),
                JavaHintsReader::isIdentifier,
                "a Java identifier that is no keyword, such as `OrderLine`");
        String type = text(
                fields,
                JavaHint.TYPE.key(),
                text -> text.indexOf('.') > 0 && isName(text),
                "the qualified name of a class, such as `com.acme.Money`");
        String packageName = text(
                fields,
                JavaHint.PACKAGE.key(),
                JavaHintsReader::isName,
                "the name of a Java package, such as `com.acme.orders`");
        boolean ignored = flag(fields, JavaHint.IGNORE.key());
        return name == null && type == null && packageName == null && !ignored
                ? JavaHints.NONE
                : new JavaHints(name, type, packageName, ignored);
    }

    /** The boolean of an extension, false when it is missing; anything else is reported. */
    public boolean flag(@Nullable Located place, String extension) {
        return flag(Fields.of(place), extension);
    }

    private boolean flag(Fields fields, String extension) {
        Located value = fields.get(extension);
        if (value == null) {
            return false;
        }
        if (value.node() instanceof BooleanNode flag) {
            return flag.value();
        }
        invalid(value, extension, "true or false");
        return false;
    }

    private @Nullable String text(Fields fields, String extension, Predicate<String> legal, String expected) {
        Located value = fields.get(extension);
        if (value == null) {
            return null;
        }
        if (value.node() instanceof StringNode string && legal.test(string.value())) {
            return string.value();
        }
        invalid(value, extension, expected);
        return null;
    }

    private void invalid(Located value, String extension, String expected) {
        String found = value.node() instanceof StringNode string
                ? "`" + string.value() + "`"
                : value.node().typeName();
        diagnostics.report(Diagnostic.at(
                DiagnosticId.INVALID_EXTENSION, value, extension + " must be " + expected + ", not " + found));
    }

    private static boolean isName(String text) {
        for (String part : text.split("\\.", -1)) {
            if (!isIdentifier(part)) {
                return false;
            }
        }
        return true;
    }

    /** Java ignores some invisible characters in identifiers (bidirectional controls among them): no author means them. */
    private static boolean isIdentifier(String text) {
        return SourceVersion.isIdentifier(text)
                && !SourceVersion.isKeyword(text)
                && text.codePoints().noneMatch(Character::isIdentifierIgnorable);
    }
}
