package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.Docs;
import io.asyncapigen.generator.model.ExternalDocs;
import io.asyncapigen.generator.model.Tag;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links what objects say of themselves for people: titles, descriptions, Tag and External Documentation Objects. */
final class DocsLinker {
    private final ResolvedDocument document;

    DocsLinker(ResolvedDocument document) {
        this.document = document;
    }

    Docs link(Fields fields) {
        return new Docs(
                fields.text("title"),
                fields.text("summary"),
                fields.text("description"),
                tags(fields),
                externalDocs(fields));
    }

    List<Tag> tags(Fields fields) {
        List<Tag> tags = new ArrayList<>();
        for (Located item : fields.items("tags")) {
            Fields tag = Fields.of(document.follow(item));
            String name = tag.text("name");
            if (name != null) {
                tags.add(new Tag(name, tag.text("description"), externalDocs(tag)));
            }
        }
        return List.copyOf(tags);
    }

    @Nullable
    ExternalDocs externalDocs(Fields fields) {
        Located place = fields.get("externalDocs");
        if (place == null) {
            return null;
        }
        Fields docs = Fields.of(document.follow(place));
        String url = docs.text("url");
        return url == null ? null : new ExternalDocs(url, docs.text("description"));
    }
}
