package io.asyncapigen.generator.protocol;

import io.asyncapigen.generator.json.JsonResource;
import io.asyncapigen.generator.protocol.BindingShape.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shapes of all bindings, read from the resources when they are first asked for. Thread-safe; the nodes are shared and
 * not to be changed.
 *
 * <p>In the resources a field or a keyword may carry {@code since} and {@code until}, the first and the last version of the
 * binding specification that has it; a field that the runtime does not act upon carries {@code unapplied}, a sentence on what happens
 * instead, one that only one of the protocols of the binding has carries its id as {@code needs}, one that only operations of one action act
 * upon carries that as {@code action}, one whose schema says the type of a value beside the payload carries {@code typed}, and one of whose
 * schema only a single value is of use carries {@code single}.
 */
public final class BindingShapes {
    private static final List<String> CHECKED =
            List.of("amqp", "http", "kafka", "mqtt", "mqtt5", "nats", "redis", "ws");
    private static final Map<String, String> TITLES = Map.of(
            "amqp", "AMQP",
            "http", "HTTP",
            "kafka", "Kafka",
            "mqtt", "MQTT",
            "mqtt5", "MQTT 5",
            "nats", "NATS",
            "redis", "Redis",
            "ws", "WebSocket");
    private static final Map<String, ObjectNode> FILES = new ConcurrentHashMap<>();

    private BindingShapes() {}

    /**
     * The names that a bindings object may use, extensions aside.
     *
     * @param specification the version of AsyncAPI, such as {@code 3.1}
     */
    public static List<String> names(String specification) {
        List<String> names = new ArrayList<>(CHECKED);
        others().forEachEntry((name, other) -> {
            if (!name.startsWith("$") && applies(other, BindingVersion.parse(specification))) {
                names.add(name);
            }
        });
        return names;
    }

    /** The names whose fields are known. */
    public static List<String> checked() {
        return CHECKED;
    }

    /** The published versions of a binding, oldest first; empty for a name that no bindings object may use. */
    public static List<String> versions(String binding) {
        JsonNode source = CHECKED.contains(binding) ? file(binding) : others().path(binding);
        List<String> versions = new ArrayList<>();
        source.path("versions").forEach(each -> versions.add(each.asString()));
        return versions;
    }

    /**
     * The shape of a binding.
     *
     * @param binding one of {@link #names}
     * @param version a published version; the latest for null and every other text
     */
    public static BindingShape shape(String binding, BindingPlace place, @Nullable String version) {
        List<String> versions = versions(binding);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(binding + " is no binding that the specification names");
        }
        String actual = version != null && versions.contains(version) ? version : versions.get(versions.size() - 1);
        if (!CHECKED.contains(binding)) {
            ObjectNode free = JsonNodeFactory.instance.objectNode();
            free.put("title", binding + " " + place.text() + " binding").put("type", "object");
            return new BindingShape(binding, place, actual, Kind.FREE, free);
        }
        JsonNode declared = file(binding).get(place.text());
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("title", TITLES.get(binding) + " " + place.text() + " binding")
                .put("type", "object");
        if (declared != null) {
            schema.setAll(at(BindingVersion.parse(actual), (ObjectNode) declared));
        }
        schema.withObjectProperty("properties").putObject("bindingVersion").put("type", "string");
        schema.withObjectProperty("patternProperties").put("^x-[\\w.\\-]+$", true);
        schema.put("additionalProperties", false);
        return new BindingShape(binding, place, actual, declared == null ? Kind.RESERVED : Kind.FIELDS, schema);
    }

    private static ObjectNode at(BindingVersion version, ObjectNode declared) {
        ObjectNode filtered = JsonNodeFactory.instance.objectNode();
        declared.forEachEntry((name, value) -> {
            if (applies(value, version)) {
                filtered.set(name, at(version, value));
            } else if (name.equals("additionalProperties")) {
                filtered.put(name, false);
            }
        });
        filtered.remove(List.of("since", "until"));
        return filtered;
    }

    private static JsonNode at(BindingVersion version, JsonNode declared) {
        if (declared instanceof ObjectNode object) {
            return at(version, object);
        }
        if (!declared.isArray()) {
            return declared;
        }
        var filtered = JsonNodeFactory.instance.arrayNode();
        declared.forEach(each -> {
            if (applies(each, version)) {
                filtered.add(at(version, each));
            }
        });
        return filtered;
    }

    private static boolean applies(JsonNode value, BindingVersion version) {
        JsonNode since = value.path("since");
        JsonNode until = value.path("until");
        return (!since.isString() || BindingVersion.parse(since.asString()).compareTo(version) <= 0)
                && (!until.isString() || BindingVersion.parse(until.asString()).compareTo(version) >= 0);
    }

    private static ObjectNode file(String binding) {
        return FILES.computeIfAbsent(binding, name -> JsonResource.read(BindingShapes.class, name + "/bindings.json"));
    }

    private static ObjectNode others() {
        return FILES.computeIfAbsent("others", name -> JsonResource.read(BindingShapes.class, "others.json"));
    }
}
