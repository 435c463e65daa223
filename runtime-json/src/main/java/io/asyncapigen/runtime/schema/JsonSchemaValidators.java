package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.JsonSchema;
import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.jackson.JacksonCodec;
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
     * uri, uri-reference, iri, iri-reference, uri-template, regex, json-pointer and relative-json-pointer. Another format restricts nothing.
     */
    public static JsonSchemaValidators withFormats() {
        return new JsonSchemaValidators(true);
    }

    @Override
    public synchronized Validator validator(JsonSchema schema) {
        try {
            return compiled(schema);
        } catch (StackOverflowError e) {
            compilers.remove(schema.all()); // it may have been left half done
            return DeepStack.compile(() -> compiled(schema));
        }
    }

    private Validator compiled(JsonSchema schema) {
        return compilers.computeIfAbsent(schema.all(), this::compiler).member(schema.name());
    }

    private SchemaCompiler compiler(JsonSchemas schemas) {
        try {
            return new SchemaCompiler(JacksonCodec.readOwn(schemas.text()), Dialect.DRAFT_2020_12, formats);
        } catch (DecodeException e) {
            throw new IllegalArgumentException("the schemas of the generated code are no JSON: " + e.getMessage(), e);
        }
    }
}
