package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.xml.XmlFactory;
import tools.jackson.dataformat.xml.XmlMapper;
import tools.jackson.dataformat.xml.XmlWriteFeature;

/** XML without a document type. Lists are repeated elements, so that a list of lists cannot be, nor one of null alone, and an empty one is none. */
final class XmlTree implements TreeFormat {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_.-]*");

    private final XmlMapper mapper = XmlMapper.builder(XmlFactory.builder()
                    .streamReadConstraints(Mappers.LIMITS)
                    .xmlNameProcessor(new InstanceAttributes())
                    .build())
            .enable(XmlWriteFeature.WRITE_NULLS_AS_XSI_NIL)
            .addModule(new SimpleModule("asyncapi-gen-xml").addSerializer(new JsonValueWriter()))
            .build();

    @Override
    public JsonValue read(byte[] bytes) {
        JsonNode tree = mapper.readTree(bytes);
        try (JsonParser parser = mapper.treeAsTokens(tree)) {
            return textAlone(InstanceAttributes.leaveOut(JsonValueReader.readAll(parser)));
        }
    }

    /** Of a root without elements Jackson makes an object whose member without a name is the text. */
    private static JsonValue textAlone(JsonValue tree) {
        JsonValue text = tree instanceof JsonObject object && object.members().size() == 1
                ? object.members().get("")
                : null;
        return text == null ? tree : text;
    }

    @Override
    public byte[] write(JsonValue value, String root) {
        check(value);
        return mapper.writer().withRootName(root).writeValueAsBytes(value);
    }

    private static void check(JsonValue value) {
        if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> {
                if (!NAME.matcher(name).matches()) {
                    throw new EncodeException("XML has no element called \"" + name + "\"");
                }
                check(member);
            });
        } else if (value instanceof JsonArray array) {
            if (array.values().equals(List.of(JsonNull.NULL))) {
                throw new EncodeException("XML has no list of null alone, which is null");
            }
            for (JsonValue each : array.values()) {
                if (each instanceof JsonArray) {
                    throw new EncodeException("XML has no list of lists");
                }
                check(each);
            }
        }
    }
}
