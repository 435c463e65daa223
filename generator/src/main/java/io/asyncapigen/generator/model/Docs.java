package io.asyncapigen.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an object says of itself for people; the texts are CommonMark. */
public record Docs(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String description,
        List<Tag> tags,
        @Nullable ExternalDocs externalDocs) {

    public static final Docs NONE = new Docs(null, null, null, List.of(), null);
}
