package io.asyncapigen.generator.validate;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import io.asyncapigen.generator.json.JsonResource;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.protocol.BindingShape;
import io.asyncapigen.generator.protocol.BindingShapes;
import io.asyncapigen.generator.validate.Shape.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of one version of the specification, each made when it is first asked for. Not thread-safe. */
final class Shapes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<KeywordType> KEYWORDS = List.of(
            KeywordType.REF,
            KeywordType.ALL_OF,
            KeywordType.ANY_OF,
            KeywordType.NOT,
            KeywordType.IF_THEN_ELSE,
            KeywordType.TRUE,
            KeywordType.FALSE,
            KeywordType.TYPE,
            KeywordType.ENUM,
            KeywordType.FORMAT,
            KeywordType.PATTERN,
            KeywordType.MINIMUM,
            KeywordType.MAXIMUM,
            KeywordType.EXCLUSIVE_MINIMUM,
            KeywordType.MIN_LENGTH,
            KeywordType.MAX_LENGTH,
            KeywordType.ITEMS,
            KeywordType.MIN_ITEMS,
            KeywordType.UNIQUE_ITEMS,
            KeywordType.REQUIRED,
            KeywordType.PROPERTIES,
            KeywordType.PATTERN_PROPERTIES,
            KeywordType.ADDITIONAL_PROPERTIES,
            KeywordType.PROPERTY_NAMES);

    /** JSON Schema 2020-12, as much of it as our resources use: all of it takes much longer to load. */
    private static final Dialect DIALECT = Dialect.builder("urn:asyncapigen:dialect")
            .specificationVersion(SpecificationVersion.DRAFT_2020_12)
            .idKeyword("$id")
            .keywords(KEYWORDS)
            .keyword(new PlaceKeyword())
            .keywords(Stream.of("$schema", "$defs", "$comment", "title", "description", "then", "else")
                    .map(Silent::new)
                    .toList())
            .format(new UriFormat())
            .format(new EmailFormat())
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            DIALECT,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .preloadSchema(false)
                    .losslessNarrowing(true)
                    .build()));
    private final ObjectNode resource;
    private final Schema root;
    private final Map<String, Shape> made = new HashMap<>();

    Shapes(SpecVersion version) {
        ObjectNode definitions = NODES.objectNode();
        definitions.setAll(definitions("asyncapi.json"));
        definitions.setAll(definitions("schemas.json"));
        for (BindingPlace place : BindingPlace.values()) {
            definitions.set(place.text() + "Bindings", bindings(place, version));
        }
        resource = NODES.objectNode();
        resource.set("$defs", definitions);
        root = registry.getSchema(SchemaLocation.of("urn:asyncapigen:shapes"), resource);
    }

    /** The shape of an object of the specification, by the name of its definition. */
    Shape object(String definition) {
        return made.computeIfAbsent(definition, name -> new Shape(name, Family.ASYNCAPI, definition(name), resource));
    }

    /** The shape of a schema of that language, which has to be one of JSON Schema. */
    Shape schema(Language language) {
        String definition = switch (language) {
            case ASYNCAPI -> "asyncapi";
            case JSON_SCHEMA_DRAFT_07 -> "draft07";
            case JSON_SCHEMA_2019_09 -> "draft2019";
            case JSON_SCHEMA_2020_12 -> "draft2020";
            case OPENAPI_3_0 -> "openapi30";
            case OPENAPI_3_1 -> "openapi31";
            case AVRO, PROTOBUF, OTHER -> throw new IllegalArgumentException(language + " is no JSON Schema");
        };
        return made.computeIfAbsent(definition, name -> new Shape(name, Family.SCHEMA, definition(name), resource));
    }

    /** The shape of the object that says which language a schema is of. */
    Shape multiFormatSchema() {
        return made.computeIfAbsent(
                "multiFormatSchema", name -> new Shape(name, Family.SCHEMA, definition(name), resource));
    }

    /** The shape of a binding. */
    Shape binding(BindingShape binding) {
        String name = binding.binding() + "-" + binding.place().text() + "-" + binding.version();
        return made.computeIfAbsent(name, absent -> {
            Schema schema = registry.getSchema(SchemaLocation.of("urn:asyncapigen:binding:" + name), binding.schema());
            return new Shape(name, Family.BINDING, schema, binding.schema());
        });
    }

    private Schema definition(String name) {
        NodePath path = new NodePath(PathType.JSON_POINTER).append("$defs").append(name);
        return root.getSubSchema(path);
    }

    private static ObjectNode definitions(String file) {
        return (ObjectNode) JsonResource.read(Shapes.class, file).get("$defs");
    }

    private static JsonNode bindings(BindingPlace place, SpecVersion version) {
        ObjectNode object = NODES.objectNode();
        object.put("title", place.text() + " bindings object").put("type", "object");
        ObjectNode names = object.putObject("properties");
        for (String name : BindingShapes.names(version.text())) {
            names.putObject(name).put("place", "binding");
        }
        object.putObject("patternProperties").put("^x-[\\w.\\-]+$", true);
        object.put("additionalProperties", false);
        return object;
    }

    /** A keyword that makes no demand. The library's own would go through all definitions, needed or not. */
    private static final class Silent extends AbstractKeyword {
        Silent(String name) {
            super(name);
        }

        @Override
        public @Nullable KeywordValidator newValidator(
                SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            return null;
        }
    }
}
