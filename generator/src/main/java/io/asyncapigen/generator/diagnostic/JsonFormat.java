package io.asyncapigen.generator.diagnostic;

import io.asyncapigen.generator.diagnostic.Diagnostic.Related;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object for programs: {@code {"diagnostics": […], "errors": 1, "warnings": 0, "notes": 0}}. */
public final class JsonFormat implements DiagnosticFormat {
    /** Pure ASCII, so that neither the encoding of a terminal nor a character that it obeys can do harm. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    @Override
    public String render(List<Diagnostic> diagnostics) {
        return write(tree(diagnostics));
    }

    /** The object as maps, lists and plain values, for those who put it into a larger one. */
    public static Map<String, Object> tree(List<Diagnostic> diagnostics) {
        List<Object> each = new ArrayList<>(diagnostics.size());
        for (Diagnostic diagnostic : diagnostics) {
            each.add(tree(diagnostic));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("diagnostics", each);
        for (Severity severity : Severity.values()) {
            long count =
                    diagnostics.stream().filter(d -> d.severity() == severity).count();
            tree.put(severity + "s", count);
        }
        return tree;
    }

    /** Writes such a tree with indentation and a line feed at its end. */
    public static String write(Map<String, Object> tree) {
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    private static Map<String, Object> tree(Diagnostic diagnostic) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", diagnostic.id().text());
        tree.put("severity", diagnostic.severity().toString());
        tree.put("message", diagnostic.message());
        place(tree, diagnostic.position());
        JsonPointer pointer = diagnostic.pointer();
        if (pointer != null) {
            tree.put("pointer", pointer.toString());
        }
        String help = diagnostic.help();
        if (help != null) {
            tree.put("help", help);
        }
        if (!diagnostic.related().isEmpty()) {
            List<Object> related = new ArrayList<>();
            for (Related each : diagnostic.related()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("message", each.text());
                place(one, each.position());
                related.add(one);
            }
            tree.put("related", related);
        }
        return tree;
    }

    private static void place(Map<String, Object> tree, @Nullable Position position) {
        if (position != null) {
            tree.put("file", position.source().displayName());
            tree.put("line", position.line());
            tree.put("column", position.column());
            tree.put("length", position.length());
        }
    }
}
