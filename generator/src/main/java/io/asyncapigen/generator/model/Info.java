package io.asyncapigen.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Info Object: what the application is and who answers for it. */
public record Info(
        String title,
        String version,
        @Nullable String description,
        @Nullable String termsOfService,
        @Nullable Contact contact,
        @Nullable License license,
        List<Tag> tags,
        @Nullable ExternalDocs externalDocs,
        JavaHints hints) {

    public record Contact(
            @Nullable String name,
            @Nullable String url,
            @Nullable String email) {}

    public record License(String name, @Nullable String url) {}
}
