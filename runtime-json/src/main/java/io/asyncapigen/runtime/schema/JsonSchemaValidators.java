package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.JsonSchema;
import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Validator;
import io.asyncapigen.runtime.spi.ValidatorFactory;
import java.util.Map;
import java.util.WeakHashMap;

/** Compiles the schemas of generated code, each once. Thread-safe; blocks while it compiles. */
public final class JsonSchemaValidators implements ValidatorFactory {
    private final Map<JsonSchemas, SchemaCompiler> compilers = new WeakHashMap<>();
    private final boolean formats;

    /** Validators to which {@code format} is a remark, as it is to JSON Schema; the ones that are found on the class path. */
    public JsonSchemaValidators() {
        this(false);
    }

    private JsonSchemaValidators(boolean formats) {
        this.formats = formats;
    }

    /**
     * Validators that check {@code format} too: date-time, date, time, duration, email, idn-email, hostname, idn-hostname, ipv4, ipv6, uuid,
     * uri, uri-reference, iri, iri-reference, uri-template, json-pointer and relative-json-pointer. Another format, {@code regex} too,
     * restricts nothing.
     */
    public static JsonSchemaValidators withFormats() {
        return new JsonSchemaValidators(true);
    }

    @Override
    public synchronized Validator validator(JsonSchema schema) {
        return compilers.computeIfAbsent(schema.all(), this::compiler).member(schema.name());
    }

    private SchemaCompiler compiler(JsonSchemas schemas) {
        try {
            JsonValue all = new JacksonCodec()
                    .decode(Binary.utf8(schemas.text()), TypeToken.of(JsonValue.class), ContentType.JSON);
            if (all != null) {
                return new SchemaCompiler(all, Dialect.DRAFT_2020_12, formats);
            }
        } catch (DecodeException e) {
            throw new IllegalArgumentException("the schemas of the generated code are no JSON: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("the schemas of the generated code are null");
    }
}
