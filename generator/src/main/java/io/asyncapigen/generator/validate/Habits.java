package io.asyncapigen.generator.validate;

import io.asyncapigen.generator.diagnostic.Suggestion;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.protocol.BindingShape;
import io.asyncapigen.generator.protocol.BindingShapes;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people write who come from AsyncAPI 2, from OpenAPI or from a programming language, and what to write instead. */
final class Habits {
    private static final String OPERATIONS =
            "AsyncAPI 3 keeps operations under the root `operations`, with an `action` and a reference to this channel;"
                    + " `asyncapi convert` rewrites a document of AsyncAPI 2";

    /** By the shape and the field. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("channel.publish", OPERATIONS),
            Map.entry("channel.subscribe", OPERATIONS),
            Map.entry("channel.message", "a channel has a map `messages` from ids to messages"),
            Map.entry("server.url", "AsyncAPI 3 splits the URL into `protocol`, `host` and `pathname`"),
            Map.entry("operation.operationId", "the key of the operation is its id"),
            Map.entry(
                    "operation.message", "an operation has a list `messages` of references to messages of its channel"),
            Map.entry("operationTrait.operationId", "the key of the operation is its id"),
            Map.entry("message.messageId", "the key of the message is its id"),
            Map.entry("messageTrait.messageId", "the key of the message is its id"),
            Map.entry("message.schemaFormat", "it stands inside `payload`, beside `schema`, which holds the schema"),
            Map.entry(
                    "messageTrait.schemaFormat", "it stands inside `headers`, beside `schema`, which holds the schema"),
            Map.entry("messageTrait.payload", "a trait cannot say what the payload is"),
            Map.entry("document.tags", "it stands in `info`"),
            Map.entry("document.externalDocs", "it stands in `info`"),
            Map.entry("document.security", "it stands in a server or in an operation"),
            Map.entry("parameter.schema", "a parameter is a string; it may have `enum`, `default` and `examples`"),
            Map.entry("parameter.type", "a parameter is always a string"));

    /** Required fields that have another name now, by the shape and the field. */
    private static final Map<String, String> RENAMED = Map.of(
            "server.url", "host",
            "securityScheme.scopes", "availableScopes",
            "server.type", "protocol");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int32", "integer` with `format: int32"),
            Map.entry("int64", "integer` with `format: int64"),
            Map.entry("long", "integer` with `format: int64"),
            Map.entry("short", "integer"),
            Map.entry("float", "number` with `format: float"),
            Map.entry("double", "number` with `format: double"),
            Map.entry("decimal", "number"),
            Map.entry("bool", "boolean"),
            Map.entry("date", "string` with `format: date"),
            Map.entry("datetime", "string` with `format: date-time"),
            Map.entry("date-time", "string` with `format: date-time"),
            Map.entry("timestamp", "string` with `format: date-time"),
            Map.entry("uuid", "string` with `format: uuid"),
            Map.entry("text", "string"),
            Map.entry("list", "array"),
            Map.entry("map", "object"),
            Map.entry("dict", "object"));

    /** The name of a file that a document may refer to, with or without a place in it. */
    private static final Pattern FILE = Pattern.compile("\\S+\\.(ya?ml|json)(#\\S*)?");

    private Habits() {}

    /** What to do about a field that is not known, or null. */
    static @Nullable String field(Shape shape, String noun, Located field) {
        String known = FIELDS.get(shape.name() + "." + field.key());
        if (known != null) {
            return known;
        }
        if (noun.endsWith(" flow") && field.key().equals("scopes")) {
            return "in AsyncAPI 3 it is called `availableScopes`";
        }
        return shape.family() == Shape.Family.BINDING ? otherBinding(shape, field.key()) : null;
    }

    /** The required field that an unknown one stands for, or null. */
    static @Nullable String renamed(Shape shape, Located field) {
        return RENAMED.get(shape.name() + "." + field.key());
    }

    /** Whether a field is unknown only because the type of its security scheme is the wrong one, which is said there. */
    static boolean followsFromType(String noun, Located scheme, Located field) {
        Located in = scheme.get("in");
        return noun.startsWith("apiKey") && field.key().equals("name") && in != null && isHttp(in);
    }

    private static boolean isHttp(Located in) {
        return in.node() instanceof StringNode text
                && List.of("query", "header", "cookie").contains(text.value());
    }

    private static @Nullable String otherBinding(Shape shape, String field) {
        String binding = shape.name().substring(0, shape.name().indexOf('-'));
        List<String> owners = new ArrayList<>();
        for (BindingPlace place : BindingPlace.values()) {
            BindingShape other = BindingShapes.shape(binding, place, null);
            if (!shape.name().contains("-" + place.text() + "-")
                    && other.fields().stream().anyMatch(each -> each.name().equals(field))) {
                owners.add(place.text());
            }
        }
        return owners.isEmpty() ? null : "it is a field of the " + binding + " binding of " + article(owners);
    }

    private static String article(List<String> owners) {
        return Words.list(owners.stream().map(Words::article).toList(), "or");
    }

    /** What to do about a value of the wrong type, or null. */
    static @Nullable String type(Place place, Located at, JsonNode expected) {
        String type = expected.path("type").isArray()
                ? expected.path("type").path(0).asString("")
                : expected.path("type").asString("");
        if (at.key().equals("discriminator") && at.node() instanceof ObjectNode object) {
            String property = object.text("propertyName");
            return property == null ? null : "OpenAPI has an object there; write `discriminator: " + property + "`";
        }
        if (at.key().startsWith("exclusive") && at.node() instanceof BooleanNode) {
            return "it is the limit itself, instead of `minimum` or `maximum`; a boolean is JSON Schema draft 4";
        }
        if (at.key().equals("required") && at.node() instanceof BooleanNode) {
            return "list the names of required properties in the object schema around this one";
        }
        if (place.around().startsWith("kafka-") && at.node() instanceof StringNode string) {
            return "write a schema: `" + at.key() + ": {type: string, enum: [" + string.value() + "]}`";
        }
        if (type.equals("string") && at.node() instanceof NumberNode number) {
            return "quote it: \"" + number.text() + "\"";
        }
        if (type.equals("string") && at.node() instanceof BooleanNode bool) {
            return "quote it: \"" + bool.value() + "\"";
        }
        if (type.equals("string") && at.node() instanceof NullNode && expected.has("enum")) {
            return "quote it: \"null\"";
        }
        if (type.equals("array") && at.node() instanceof StringNode string) {
            return "write it as an array: [" + string.value() + "]";
        }
        if (expected.path("title").asString("").startsWith("map of") && at.node() instanceof ArrayNode) {
            return "write an object whose keys are the names";
        }
        return at.node() instanceof StringNode string ? reference(at, string.value()) : null;
    }

    /** How a text in place of an object is written as the reference that it seems to be, or null. */
    private static @Nullable String reference(Located at, String text) {
        String target = null;
        if (text.startsWith("#/") || FILE.matcher(text).matches()) {
            target = text;
        } else if (at.key().equals("channel")) {
            target = JsonPointer.ROOT.child("channels").child(text).toFragment();
        }
        return target == null ? null : "write a reference: `{$ref: '" + target + "'}`";
    }

    /** What to do about a value that is not among the allowed ones, or null. */
    static @Nullable String value(Located at, JsonNode schema) {
        if (!(at.node() instanceof StringNode string) || !schema.has("enum")) {
            return null;
        }
        if (at.key().equals("in") && isHttp(at)) {
            return "where HTTP carries the key, the type is `httpApiKey`";
        }
        String meant = at.pointer().toString().contains("/type")
                ? TYPES.get(string.value().toLowerCase(Locale.ROOT))
                : null;
        if (string.value().equals("publish") || string.value().equals("subscribe")) {
            return "AsyncAPI 3 takes the view of the application: it sends or it receives";
        }
        if (meant == null) {
            List<String> allowed = new ArrayList<>();
            schema.path("enum").forEach(each -> allowed.add(each.asString()));
            meant = Suggestion.of(string.value(), allowed).orElse(null);
        }
        return meant == null ? null : "did you mean `" + meant + "`?";
    }

    /** What to do about a field that is missing, or null. */
    static @Nullable String missing(Place place, String field) {
        boolean requirement = place.kind().equals("securityScheme")
                && field.equals("type")
                && place.at().keyPosition() == null
                && place.at().members().size() == 1;
        return requirement
                ? "AsyncAPI 3 lists the schemes: `- $ref: '#/components/securitySchemes/"
                        + place.at().members().get(0).key() + "'`"
                : null;
    }
}
