package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.link.JavaHintsReader;
import io.asyncapigen.generator.model.ExternalDocs;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.model.JavaHints;
import io.asyncapigen.generator.model.schema.Limits;
import io.asyncapigen.generator.model.schema.SchemaInfo;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what every schema has: its name, its words for people, its extensions. */
final class InfoReader {
    private final ResolvedDocument document;
    private final JavaHintsReader hints;

    InfoReader(ResolvedDocument document, JavaHintsReader hints) {
        this.document = document;
        this.hints = hints;
    }

    SchemaInfo read(Definition definition) {
        Shape shape = definition.shape();
        List<Located> texts = texts(definition);
        Located own = definition.place().at();
        if (definition.foreign() != null) {
            texts = List.of();
        }
        checkFlags(texts);
        return new SchemaInfo(
                own,
                definition.name(),
                text(texts, "title"),
                text(texts, "description"),
                externalDocs(texts),
                flag(texts, "deprecated"),
                flag(texts, "readOnly"),
                flag(texts, "writeOnly"),
                texts.stream().anyMatch(ShapeReader::isSensitive) || shape != null && shape.sensitive(),
                value(texts, "default"),
                examples(texts),
                hints(definition),
                definition.derivedFrom(),
                shape == null ? Limits.NONE : shape.limits());
    }

    /** The extensions of a named schema steer that one alone, not what was made of it. */
    private JavaHints hints(Definition definition) {
        boolean own = definition.derivedFrom() == null && !definition.texts().isEmpty();
        return own ? hints.read(definition.texts().get(0)) : JavaHints.NONE;
    }

    /** The schema itself, then what stands inline in its {@code allOf}; what it only refers to speaks for others. */
    private List<Located> texts(Definition definition) {
        List<Located> texts = new ArrayList<>(definition.texts());
        if (definition.inlinePartsSpeak() && definition.hasPlace()) {
            Located allOf = definition.place().at().get("allOf");
            if (allOf != null) {
                for (Located part : allOf.items()) {
                    if (!document.isReference(part)) {
                        texts.add(part);
                    }
                }
            }
        }
        return texts;
    }

    private static @Nullable String text(List<Located> texts, String keyword) {
        for (Located place : texts) {
            String text = place.node() instanceof ObjectNode object ? object.text(keyword) : null;
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static boolean flag(List<Located> texts, String keyword) {
        return texts.stream().anyMatch(place -> ShapeReader.isTrue(place, keyword));
    }

    private static @Nullable Located value(List<Located> texts, String keyword) {
        for (Located place : texts) {
            Located value = place.get(keyword);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** What these say is read with the shapes and the uses of schemas; here it is seen whether they say it well. */
    private void checkFlags(List<Located> texts) {
        for (Located place : texts) {
            hints.flag(place, "x-sensitive");
            hints.flag(place, JavaHint.NULLABLE.key());
        }
    }

    private static List<Located> examples(List<Located> texts) {
        List<Located> examples = new ArrayList<>();
        for (Located place : texts) {
            Located list = place.get("examples");
            if (list != null) {
                examples.addAll(list.items());
            }
            Located one = place.get("example");
            if (one != null) {
                examples.add(one);
            }
        }
        return List.copyOf(examples);
    }

    private @Nullable ExternalDocs externalDocs(List<Located> texts) {
        Located place = value(texts, "externalDocs");
        Located docs = place == null ? null : document.follow(place);
        if (docs == null || !(docs.node() instanceof ObjectNode object)) {
            return null;
        }
        String url = object.text("url");
        return url == null ? null : new ExternalDocs(url, object.text("description"));
    }
}
