package io.asyncapigen.generator.plan.schema;

import io.asyncapigen.generator.model.ExternalDocs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a type's Javadoc.
 *
 * @param text CommonMark of the document, or null
 * @param place where the schema stands, as {@code #/components/schemas/Order}
 * @param examples JSON texts, short ones only
 */
public record TypeDocs(
        @Nullable String text,
        String place,
        List<String> examples,
        @Nullable ExternalDocs externalDocs) {}
