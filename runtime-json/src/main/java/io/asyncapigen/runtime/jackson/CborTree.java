package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonValue;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.cbor.CBORFactory;

/** CBOR (RFC 8949). Numbers that a double has not are decimal fractions. */
final class CborTree implements TreeFormat {
    private final CBORFactory factory = CBORFactory.builder()
            .streamReadConstraints(Mappers.LIMITS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public JsonValue read(byte[] bytes) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
            return JsonValueReader.readAll(new BinaryFormatParser(parser));
        }
    }

    @Override
    public byte[] write(JsonValue value, String root) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            JsonValueWriter.write(value, new DoublesWhereExact(generator));
        }
        return bytes.toByteArray();
    }
}
