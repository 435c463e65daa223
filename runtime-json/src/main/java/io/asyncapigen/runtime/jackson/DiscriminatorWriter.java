package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.TokenBuffer;

/** Writes an object and before it the discriminators that it has no members for. */
final class DiscriminatorWriter extends StdSerializer<Object> {
    private final ValueSerializer<Object> object;
    private final Map<String, String> discriminators;

    @SuppressWarnings("unchecked") // Jackson's serializers take what they were found for
    DiscriminatorWriter(ValueSerializer<?> object, Map<String, String> discriminators) {
        super(Object.class);
        this.object = (ValueSerializer<Object>) object;
        this.discriminators = discriminators;
    }

    @Override
    public void resolve(SerializationContext context) {
        object.resolve(context);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        var buffer = TokenBuffer.forGeneration();
        object.serialize(value, buffer, context);
        try (JsonParser parser = buffer.asParser()) {
            parser.nextToken();
            JsonValueWriter.write(withDiscriminators(JsonValueReader.read(parser)), generator);
        }
    }

    private JsonValue withDiscriminators(JsonValue value) {
        if (!(value instanceof JsonObject written)) {
            return value;
        }
        var members = new LinkedHashMap<String, JsonValue>();
        discriminators.forEach((name, text) -> members.put(name, new JsonString(text)));
        members.putAll(written.members());
        return new JsonObject(members);
    }
}
