package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.Info;
import io.asyncapigen.generator.model.Info.Contact;
import io.asyncapigen.generator.model.Info.License;
import io.asyncapigen.generator.read.Located;
import org.jspecify.annotations.Nullable;

/** Links the Info Object with its contact and licence. */
final class InfoLinker {
    private final DocsLinker docs;
    private final JavaHintsReader hints;

    InfoLinker(DocsLinker docs, JavaHintsReader hints) {
        this.docs = docs;
        this.hints = hints;
    }

    Info link(@Nullable Located place) {
        Fields info = Fields.of(place);
        return new Info(
                info.text("title", ""),
                info.text("version", ""),
                info.text("description"),
                info.text("termsOfService"),
                contact(info.get("contact")),
                license(info.get("license")),
                docs.tags(info),
                docs.externalDocs(info),
                hints.read(info));
    }

    private static @Nullable Contact contact(@Nullable Located place) {
        if (place == null) {
            return null;
        }
        Fields contact = Fields.of(place);
        return new Contact(contact.text("name"), contact.text("url"), contact.text("email"));
    }

    private static @Nullable License license(@Nullable Located place) {
        if (place == null) {
            return null;
        }
        Fields license = Fields.of(place);
        return new License(license.text("name", ""), license.text("url"));
    }
}
