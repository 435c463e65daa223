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
            Tag tag = tag(item);
            if (tag != null) {
                tags.add(tag);
            }
        }
        return List.copyOf(tags);
    }

    /** The tag that stands at a place, or that a reference there leads to; null without a name. */
    @Nullable
    Tag tag(Located place) {
        Fields tag = Fields.of(document.follow(place));
        String name = tag.text("name");
        return name == null ? null : new Tag(name, tag.text("description"), externalDocs(tag));
    }

    @Nullable
    ExternalDocs externalDocs(Fields fields) {
        Located place = fields.get("externalDocs");
        return place == null ? null : externalDocs(place);
    }

    /** The External Documentation Object at a place, or that a reference there leads to; null without a URL. */
    @Nullable
    ExternalDocs externalDocs(Located place) {
        Fields docs = Fields.of(document.follow(place));
        String url = docs.text("url");
        return url == null ? null : new ExternalDocs(url, docs.text("description"));
    }
}
