package io.asyncapigen.generator.read;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Explicit tags. Those of the core schema are honoured, local ones ({@code !include}) and the types of YAML 1.1 are
 * ignored with a warning, and every other global one is an error: they ask a reader to make objects of a class.
 */
final class YamlTags {
    private static final String CORE = "tag:yaml.org,2002:";
    private static final Set<String> KNOWN = Set.of("str", "int", "float", "bool", "null", "map", "seq");
    private static final Set<String> OLD =
            Set.of("binary", "timestamp", "omap", "pairs", "set", "merge", "value", "yaml");

    private final YamlScalars scalars;
    private final Diagnostics diagnostics;

    YamlTags(YamlScalars scalars, Diagnostics diagnostics) {
        this.scalars = scalars;
        this.diagnostics = diagnostics;
    }

    SourceNode scalar(@Nullable String tag, boolean plain, Position position, String text) throws ReadFailure {
        String name = tag == null ? null : core(tag);
        if (tag == null || name == null || !KNOWN.contains(name)) {
            if (tag != null && !tag.equals("!")) {
                reportUnlessCore(tag, position);
            }
            return plain && !"!".equals(tag) ? scalars.plain(position, text) : new StringNode(position, text);
        }
        SourceNode value = switch (name) {
            case "str" -> new StringNode(position, text);
            case "int", "float" -> scalars.number(position, text);
            default -> scalars.word(position, text);
        };
        if (value == null) {
            throw new ReadFailure(Diagnostic.at(
                    DiagnosticId.SYNTAX, position, "YAML syntax: " + Quoted.text(text) + " is no value for !!" + name));
        }
        return value;
    }

    void collection(@Nullable String tag, Position position) {
        if (tag != null && !tag.equals("!")) {
            reportUnlessCore(tag, position);
        }
    }

    private void reportUnlessCore(String tag, Position position) {
        String name = core(tag);
        if (name != null && KNOWN.contains(name)) {
            return;
        }
        String shown = name != null ? "!!" + name : tag.startsWith("!") ? tag : "!<" + tag + ">";
        if (tag.startsWith("!") || name != null && OLD.contains(name)) {
            diagnostics.report(Diagnostic.at(
                    DiagnosticId.UNKNOWN_TAG,
                    position,
                    "the YAML tag " + shown + " is not supported; the value is read without it"));
        } else {
            diagnostics.report(
                    Diagnostic.at(DiagnosticId.FORBIDDEN_TAG, position, "the YAML tag " + shown + " is not allowed"));
        }
    }

    private static @Nullable String core(String tag) {
        return tag.startsWith(CORE) ? tag.substring(CORE.length()) : null;
    }
}
