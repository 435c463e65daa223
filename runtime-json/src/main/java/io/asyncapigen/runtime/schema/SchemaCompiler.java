package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles schemas of one document and everything that they refer to within it. Patterns are those of {@link java.util.regex.Pattern}: who
 * hands a document in translates them. Not thread-safe.
 */
final class SchemaCompiler {
    private final SchemaDocument document;
    private final boolean formats;
    private final References<Check> references;
    private final ByteCompiler bytes;

    /** @param formats whether {@code format} is checked */
    SchemaCompiler(JsonValue document, Dialect dialect, boolean formats) {
        this.document = new SchemaDocument(document, dialect);
        this.formats = formats;
        this.references = new References<>(address -> {
            SchemaDocument.Place place = this.document.find(address);
            return schema(place.schema(), place.base());
        });
        this.bytes = new ByteCompiler(this.document, this, formats);
    }

    /**
     * The schema that the document is.
     *
     * @throws IllegalArgumentException when a reference leads nowhere, or a keyword has a value that it cannot have
     */
    Schema root() {
        return compiled(SchemaDocument.root());
    }

    /**
     * The schema under a name of the document.
     *
     * @throws IllegalArgumentException as {@link #root}, or when there is no such name
     */
    Schema member(String name) {
        return compiled(SchemaDocument.member(name));
    }

    private Schema compiled(String address) {
        Check check = references.compiled(address);
        ByteCheck glance = bytes.compiled(address);
        references.compileAll(); // bytes have asked for checks too
        return new Schema(check, glance, document.notes());
    }

    /** The check of a schema in the document, to be used once all references are compiled. */
    Check schema(JsonValue schema, URI outer) {
        if (schema instanceof JsonBoolean bool) {
            return bool.value() ? Check.ANY : (value, run) -> run.fault("false", "nothing may be here");
        }
        if (!(schema instanceof JsonObject object)) {
            throw new IllegalArgumentException("a schema is an object, true or false, not " + schema);
        }
        URI base = document.base(object, outer);
        List<Check> checks = new ArrayList<>();
        Dialect dialect = document.dialect();
        if (object.members().get("$ref") instanceof JsonString target) {
            References.Slot<Check> slot = references.slot(SchemaDocument.address(target.value(), base));
            checks.add((value, run) -> run.apply(slot.get(), value));
            if (dialect == Dialect.DRAFT_07) {
                return checks.get(0);
            }
        }
        new Keywords(object, each -> schema(each, base), dialect, formats).addTo(checks);
        if (dialect != Dialect.DRAFT_07 && UnevaluatedKeywords.isIn(object)) {
            UnevaluatedKeywords.addTo(checks, object, each -> schema(each, base));
            Check all = all(checks);
            return (value, run) -> run.scoped(() -> all.check(value, run));
        }
        return all(checks);
    }

    private static Check all(List<Check> checks) {
        List<Check> all = List.copyOf(checks);
        return (value, run) -> {
            for (Check each : all) {
                each.check(value, run);
            }
        };
    }
}
