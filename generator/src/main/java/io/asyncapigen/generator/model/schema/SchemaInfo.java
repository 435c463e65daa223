package io.asyncapigen.generator.model.schema;

import io.asyncapigen.generator.model.ExternalDocs;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.model.JavaHints;
import io.asyncapigen.generator.read.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every schema has.
 *
 * @param place where it is defined; its id is the id of the schema
 * @param componentName its key under {@code components/schemas}, {@code definitions} or {@code $defs}, or the name of the
 *     file it fills; null when it stands inline
 * @param defaultValue as written, or null
 * @param examples as written
 * @param sensitive {@code format: password} or {@code x-sensitive}
 * @param derivedFrom for a schema without a name that the merge of others made: the name of the one that it narrows or
 *     extends, or null; its owner and this name tell what it is
 * @param limits what values of single types keep to
 */
public record SchemaInfo(
        Located place,
        @Nullable String componentName,
        @Nullable String title,
        @Nullable String description,
        @Nullable ExternalDocs externalDocs,
        boolean deprecated,
        boolean readOnly,
        boolean writeOnly,
        boolean sensitive,
        @Nullable Located defaultValue,
        List<Located> examples,
        JavaHints hints,
        @Nullable String derivedFrom,
        Limits limits) {

    /** The same of values that must not be shown. */
    public SchemaInfo hidden() {
        return new SchemaInfo(
                place,
                componentName,
                title,
                description,
                externalDocs,
                deprecated,
                readOnly,
                writeOnly,
                true,
                defaultValue,
                examples,
                hints,
                derivedFrom,
                limits);
    }

    /** Where to point when an extension is meant: its value, or the schema where it stands elsewhere. */
    public Located hint(JavaHint hint) {
        Located value = place.get(hint.key());
        return value == null ? place : value;
    }
}
