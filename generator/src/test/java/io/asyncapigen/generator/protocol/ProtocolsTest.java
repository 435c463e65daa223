package io.asyncapigen.generator.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProtocolsTest {

    @Test
    void thereAreElevenInTheOrderOfTheirIds() {
        assertEquals(
                List.of("amqp", "http", "ip", "kafka", "mqtt", "mqtt5", "nats", "redis", "tcp", "udp", "ws"),
                Protocols.all().stream().map(Protocol::id).toList());
    }

    @Test
    void aServerNamesItsProtocolWhateverTheCase() {
        assertEquals("http", Protocols.of("HTTPS", null).orElseThrow().id());
        assertEquals("mqtt", Protocols.of("secure-mqtt", null).orElseThrow().id());
        assertEquals(Optional.empty(), Protocols.of("solace", null));
    }

    @Test
    void mqttOfVersion5IsAProtocolOfItsOwnWithTheSameRuntime() {
        assertEquals("mqtt5", Protocols.of("mqtt", "5.0").orElseThrow().id());
        assertEquals("mqtt5", Protocols.of("mqtts", "v5").orElseThrow().id());
        assertEquals("mqtt", Protocols.of("mqtt", "3.1.1").orElseThrow().id());
        assertEquals(
                Protocols.byId("mqtt").orElseThrow().runtimeModule(),
                Protocols.byId("mqtt5").orElseThrow().runtimeModule());
    }

    @Test
    void aNameTellsWhetherTlsIsMeant() {
        assertTrue(Protocols.byId("kafka").orElseThrow().isSecure("Kafka-Secure"));
        assertFalse(Protocols.byId("kafka").orElseThrow().isSecure("kafka"));
        assertTrue(Protocols.byId("tcp").orElseThrow().isSecure("tls"));
    }

    @Test
    void noNameMeansTwoProtocols() {
        List<String> names =
                Protocols.all().stream().flatMap(each -> each.names().stream()).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void everyBindingNameHasAShape() {
        for (Protocol protocol : Protocols.all()) {
            for (String binding : protocol.bindingNames()) {
                assertFalse(BindingShapes.versions(binding).isEmpty(), binding);
            }
        }
    }
}
