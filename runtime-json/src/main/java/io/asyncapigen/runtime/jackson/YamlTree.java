package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.json.JsonValue;
import java.io.ByteArrayOutputStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML, one document, with the scalars that Jackson knows: {@code ~}, hexadecimal numbers and those with zeros before them are text. Aliases are refused,
 * for Jackson takes them for their names.
 */
final class YamlTree implements TreeFormat {
    private final YAMLFactory factory = YAMLFactory.builder()
            .streamReadConstraints(Mappers.LIMITS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(Mappers.LIMITS.getMaxStringLength())
                    .build())
            .build();

    @Override
    public JsonValue read(byte[] bytes) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
            return JsonValueReader.readAll(new WithoutAliases(parser));
        }
    }

    @Override
    public byte[] write(JsonValue value, String root) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            JsonValueWriter.write(value, generator);
        }
        return bytes.toByteArray();
    }

    private static final class WithoutAliases extends JsonParserDelegate {
        WithoutAliases(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() {
            JsonToken next = super.nextToken();
            if (delegate() instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                throw new DecodeException("an alias, which payloads in YAML may not have");
            }
            return next;
        }
    }
}
