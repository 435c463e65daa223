package io.asyncapigen.generator.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Each field of a binding that is applied is in a document, the effect of which a test of that document's example sees on a server. */
class BindingEffectsTest {
    private static final Map<String, BindingPlace> PLACES = Map.of(
            "servers", BindingPlace.SERVER,
            "channels", BindingPlace.CHANNEL,
            "operations", BindingPlace.OPERATION,
            "messages", BindingPlace.MESSAGE);

    @ParameterizedTest
    @CsvSource({
        "amqp, orders-amqp/src/test/asyncapi/wire.yaml",
        "mqtt, greenhouses-mqtt/src/test/asyncapi/wire.yaml",
        "mqtt5, greenhouses-mqtt/src/test/asyncapi/wire.yaml",
        "nats, sensors-nats/asyncapi.yaml",
        "redis, print-shop-redis/asyncapi.yaml"
    })
    void aDocumentSetsEveryFieldThatIsApplied(String binding, Path document) throws IOException {
        var root = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("../examples").resolve(document)));
        var set = new TreeSet<String>();
        collect(binding, "", root, set);

        var applied = new TreeSet<String>();
        for (BindingPlace place : BindingPlace.values()) {
            for (String version : BindingShapes.versions(binding)) {
                for (var field : BindingShapes.shape(binding, place, version).fields()) {
                    if (field.unapplied().isEmpty()) {
                        add(place, field, applied);
                    }
                }
            }
        }
        set.retainAll(applied); // and not what is no field
        assertEquals(applied, set);
    }

    /** With the fields of what the field holds, if it holds some. */
    private static void add(BindingPlace place, BindingShape.Field field, Set<String> applied) {
        var inner = field.holdsSchema()
                ? Set.<String>of()
                : Set.copyOf(field.schema().path("properties").propertyNames());
        if (inner.isEmpty()) {
            applied.add(place.text() + " " + field.name());
        }
        inner.forEach(each -> applied.add(place.text() + " " + field.name() + "." + each));
    }

    /** @param collection the key under which the object is among others of its kind */
    private static void collect(String binding, String collection, Object node, Set<String> set) {
        if (!(node instanceof Map<?, ?> object)) {
            return;
        }
        BindingPlace place = PLACES.get(collection);
        if (place != null
                && object.get("bindings") instanceof Map<?, ?> bindings
                && bindings.get(binding) instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> {
                set.add(place.text() + " " + name);
                if (value instanceof Map<?, ?> inner) {
                    inner.keySet().forEach(each -> set.add(place.text() + " " + name + "." + each));
                }
            });
        }
        object.forEach((key, value) -> {
            if (value instanceof Map<?, ?> objects) {
                objects.values().forEach(each -> collect(binding, String.valueOf(key), each, set));
            }
        });
    }
}
