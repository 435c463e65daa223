package io.asyncapigen.generator.validate;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a document is one that we read at all: the section "AsyncAPI Version String" of the specification. It comes
 * first, because every other complaint about a document of another kind would be noise.
 */
public final class VersionCheck {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(-[A-Za-z0-9.\\-]+)?");

    private VersionCheck() {}

    /** The version that the document follows; empty when we do not read it, which has been reported. */
    public static Optional<SpecVersion> check(Located root, Diagnostics diagnostics) {
        if (!(root.node() instanceof ObjectNode)) {
            diagnostics.report(noObject(root));
            return Optional.empty();
        }
        Located field = root.get("asyncapi");
        if (field == null) {
            diagnostics.report(otherDocument(root));
            return Optional.empty();
        }
        if (!(field.node() instanceof StringNode text)) {
            diagnostics.report(noText(field));
            return Optional.empty();
        }
        return version(field, text.value(), diagnostics);
    }

    private static Optional<SpecVersion> version(Located field, String text, Diagnostics diagnostics) {
        Matcher matcher = VERSION.matcher(text);
        if (!matcher.matches()) {
            diagnostics.report(Diagnostic.at(
                            DiagnosticId.UNSUPPORTED_VERSION,
                            field,
                            "`" + text + "` is no version of AsyncAPI: it is written as major.minor.patch")
                    .withHelp("write `asyncapi: 3.1.0`"));
            return Optional.empty();
        }
        for (SpecVersion version : SpecVersion.values()) {
            if (version.text().equals(matcher.group(1) + "." + matcher.group(2))) {
                if (!text.equals(version.text() + ".0")) {
                    diagnostics.report(Diagnostic.at(
                            DiagnosticId.UNPUBLISHED_VERSION, field, text + " is read as " + version.text() + ".0"));
                }
                return Optional.of(version);
            }
        }
        boolean older = matcher.group(1).length() == 1 && matcher.group(1).charAt(0) < '3';
        diagnostics.report(
                Diagnostic.at(DiagnosticId.UNSUPPORTED_VERSION, field, "AsyncAPI " + text + " is not supported")
                        .withHelp(
                                older
                                        ? "convert the document with the official tool: `asyncapi convert "
                                                + field.source().displayName() + " --target-version 3.0.0`"
                                        : "3.0 and 3.1 are supported"));
        return Optional.empty();
    }

    private static Diagnostic noObject(Located root) {
        String text = root.source().text().stripLeading();
        String message = text.startsWith("<")
                ? "this is HTML or XML, not an AsyncAPI document"
                : "this is " + root.node().typeName() + ", where an AsyncAPI document is an object";
        return Diagnostic.at(DiagnosticId.NOT_ASYNCAPI, root, message);
    }

    private static Diagnostic otherDocument(Located root) {
        for (String name : new String[] {"openapi", "swagger"}) {
            Located other = root.get(name);
            if (other != null) {
                String version = other.node() instanceof StringNode text
                        ? " " + text.value()
                        : other.node() instanceof NumberNode number ? " " + number.text() : "";
                String title = name.equals("openapi") ? "OpenAPI" : "Swagger";
                return Diagnostic.atKey(
                        DiagnosticId.NOT_ASYNCAPI,
                        other,
                        "this is " + Words.article(title) + version + " document, not AsyncAPI");
            }
        }
        return Diagnostic.at(
                        DiagnosticId.NOT_ASYNCAPI,
                        root,
                        "this is no AsyncAPI document: the field `asyncapi` with its version is missing")
                .withHelp("begin the document with `asyncapi: 3.1.0`");
    }

    private static Diagnostic noText(Located field) {
        String message = "`asyncapi` must be a string, not " + field.node().typeName();
        Diagnostic diagnostic = Diagnostic.at(DiagnosticId.WRONG_TYPE, field, message);
        return field.node() instanceof NumberNode number
                ? diagnostic.withHelp("write all three numbers, such as `asyncapi: " + number.text() + ".0`")
                : diagnostic;
    }
}
