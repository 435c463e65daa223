package io.asyncapigen.generator.plan.schema;

import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.SchemaInfo;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.JsonTexts;
import io.asyncapigen.generator.read.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses what is said of types and members. */
final class DocsPlanner {
    private static final int EXAMPLES = 2;
    private static final int LONGEST_EXAMPLE = 200;

    private final Document document;

    DocsPlanner(Document document) {
        this.document = document;
    }

    TypeDocs of(SchemaInfo info, String className) {
        return new TypeDocs(
                withAccess(text(info, className), info), place(info.place()), examples(info), info.externalDocs());
    }

    private static List<String> examples(SchemaInfo info) {
        return info.sensitive()
                ? List.of()
                : info.examples().stream()
                        .limit(EXAMPLES)
                        .filter(each -> JsonTexts.fits(each.node(), LONGEST_EXAMPLE))
                        .map(each -> JsonTexts.of(each.node()))
                        .toList();
    }

    /** With who may say the value, by {@code readOnly} and {@code writeOnly}. */
    private static @Nullable String withAccess(@Nullable String text, SchemaInfo info) {
        String access = info.readOnly() ? "Read-only." : info.writeOnly() ? "Write-only." : "";
        return access.isEmpty() ? text : paragraphs(text, access);
    }

    private static String paragraphs(@Nullable String text, String more) {
        return text == null || text.isBlank() ? more : text.strip() + "\n\n" + more;
    }

    /** Title and description; a title that only repeats the name says nothing. */
    private static @Nullable String text(SchemaInfo info, String className) {
        String title = info.title();
        if (title == null || title.isBlank()) {
            return info.description();
        } else if (info.description() == null || info.description().isBlank()) {
            return sentence(title);
        }
        return JavaNames.type(title).equalsIgnoreCase(className)
                ? info.description()
                : sentence(title) + "\n\n" + info.description();
    }

    private static String sentence(String title) {
        String text = title.strip();
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }

    /** What the place of use says, else what the schema says; of a schema with a key, no more than the first paragraph. */
    static @Nullable String member(SchemaUse use, Schema target) {
        SchemaInfo info = target.info();
        String text = withAccess(described(use, target), info);
        if (info.componentName() == null) { // or else its own type shows them
            for (String each : examples(info)) {
                if (each.indexOf('`') < 0) {
                    text = paragraphs(text, "Example: `" + each + "`.");
                }
            }
        }
        return text;
    }

    private static @Nullable String described(SchemaUse use, Schema target) {
        if (use.description() != null && !use.description().isBlank()) {
            return use.description();
        }
        String text = target.info().description();
        if (text == null || text.isBlank()) {
            return target.info().title();
        }
        return target.info().componentName() == null ? text : text.strip().split("\\n\\s*\\n", 2)[0];
    }

    private String place(Located place) {
        return document.fileOf(place) + "#" + place.pointer();
    }
}
