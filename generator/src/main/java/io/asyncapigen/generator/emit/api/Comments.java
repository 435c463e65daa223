package io.asyncapigen.generator.emit.api;

import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.model.Docs;
import io.asyncapigen.generator.model.SecurityRequirement;
import io.asyncapigen.generator.model.Tag;
import io.asyncapigen.generator.plan.api.VariablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Javadoc of what an object of the document says of itself. */
final class Comments {
    private Comments() {}

    /**
     * Summary or title, then description.
     *
     * @param otherwise the first sentence when the document has none, HTML
     */
    static Javadoc of(Docs docs, String otherwise) {
        Javadoc comment = Javadoc.create();
        if (docs.summary() != null && !docs.summary().isBlank()) {
            comment.text(docs.summary());
        } else if (docs.description() == null || docs.description().isBlank()) {
            comment.text(docs.title());
        }
        return comment.text(docs.description()).otherwise(otherwise);
    }

    /** Adds what the document says of a smaller object that has no class or method of its own, if it says anything. */
    static void described(Javadoc comment, String what, String name, @Nullable String description) {
        if (description != null && !description.isBlank()) {
            comment.paragraph(what + " " + Javadoc.code(name) + ":").text(description);
        }
    }

    /** Adds what the document says of the ways to be let in. */
    static Javadoc security(Javadoc comment, List<SecurityRequirement> security) {
        security.forEach(each ->
                described(comment, "Security", each.name(), each.scheme().description()));
        return comment;
    }

    /** Adds tags and the link to more. */
    static Javadoc end(Javadoc comment, List<Tag> tags, Docs docs) {
        if (!tags.isEmpty()) {
            comment.paragraph("Tags: "
                    + tags.stream().map(each -> Javadoc.code(each.name())).collect(Collectors.joining(", ")) + ".");
        }
        return comment.see(docs.externalDocs());
    }

    static Javadoc end(Javadoc comment, Docs docs) {
        return end(comment, docs.tags(), docs);
    }

    /** What the document says of a parameter or variable, and what may be left out. */
    static String variable(VariablePlan variable) {
        List<String> sentences = new ArrayList<>();
        if (variable.description() != null && !variable.description().isBlank()) {
            sentences.add(variable.description().strip());
        }
        if (variable.defaultValue() != null) {
            sentences.add("default " + fenced(variable.defaultValue()));
        }
        if (!variable.examples().isEmpty()) {
            sentences.add("such as "
                    + variable.examples().stream().map(Comments::fenced).collect(Collectors.joining(", ")));
        }
        return sentences.isEmpty()
                ? fenced(variable.name())
                : String.join("; ", sentences).replace(".; ", "; ");
    }

    /** A CommonMark code span, whatever the text holds. */
    private static String fenced(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return text.isBlank() ? "\"" + text + "\"" : fence + pad + text + pad + fence;
    }
}
