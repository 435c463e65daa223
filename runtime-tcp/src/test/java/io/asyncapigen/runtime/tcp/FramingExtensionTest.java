package io.asyncapigen.runtime.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FramingExtensionTest {
    private static Route route(Map<String, ?> framing) {
        return Route.of("orders", AddressTemplate.parse("orders"))
                .bindings(Bindings.builder()
                        .add("x-framing", JsonObject.of(framing))
                        .build());
    }

    private static void assertIs(TcpFraming expected, Map<String, ?> framing) {
        assertEquals(Optional.of(expected), FramingExtension.of(route(framing)));
    }

    @Test
    void everyFramingCanBeWritten() {
        assertIs(TcpFraming.newline(), Map.of("type", "newline"));
        assertIs(TcpFraming.lengthPrefix(4), Map.of("type", "length"));
        assertIs(
                TcpFraming.lengthPrefix(2).littleEndian().countingItself(),
                Map.of("type", "length", "bytes", 2, "order", "little", "inclusive", true));
        assertIs(TcpFraming.lengthPrefix(8), Map.of("type", "length", "bytes", 8, "order", "big", "inclusive", false));
        assertIs(TcpFraming.varint(), Map.of("type", "varint"));
        assertIs(TcpFraming.varint().countingItself(), Map.of("type", "varint", "inclusive", true));
        assertIs(TcpFraming.delimiter("\r\n"), Map.of("type", "delimiter", "delimiter", "\r\n"));
        assertIs(
                TcpFraming.delimiter(Binary.of(new byte[] {(byte) 0xFF, 0})).escapedBy((byte) 0x1B),
                Map.of("type", "delimiter", "delimiterHex", "ff00", "escapeHex", "1b"));
        assertIs(TcpFraming.delimiter(";").keepingIt(), Map.of("type", "delimiter", "delimiter", ";", "kept", true));
        assertIs(
                TcpFraming.delimiter(";").escapedBy((byte) '\\'),
                Map.of("type", "delimiter", "delimiter", ";", "escape", "\\"));
        assertIs(TcpFraming.fixedSize(64), Map.of("type", "fixed", "bytes", 64));
        assertEquals(Optional.empty(), FramingExtension.of(Route.of("orders", AddressTemplate.parse("orders"))));
    }

    @Test
    void anythingElseIsRefusedWithItsReason() {
        List.<Map<String, ?>>of(
                        Map.of(),
                        Map.of("type", "lines"),
                        Map.of("type", 4),
                        Map.of("type", "newline", "bytes", 4),
                        Map.of("type", "length", "bytes", 3),
                        Map.of("type", "length", "bytes", 2.5),
                        Map.of("type", "length", "bytes", "2"),
                        Map.of("type", "length", "order", "middle"),
                        Map.of("type", "length", "inclusive", "yes"),
                        Map.of("type", "delimiter"),
                        Map.of("type", "delimiter", "delimiter", ""),
                        Map.of("type", "delimiter", "delimiterHex", "f"),
                        Map.of("type", "delimiter", "delimiter", ";", "escape", "ab"),
                        Map.of("type", "delimiter", "delimiter", ";", "escape", ";"),
                        Map.of("type", "delimiter", "delimiter", ";", "kept", true, "escape", "\\"),
                        Map.of("type", "fixed"),
                        Map.of("type", "fixed", "bytes", 0))
                .forEach(each -> {
                    var refusal = assertThrows(
                            UnsupportedByTransportException.class,
                            () -> FramingExtension.of(route(each)),
                            each::toString);
                    assertTrue(String.valueOf(refusal.getMessage()).contains("x-framing"), refusal::toString);
                });
    }
}
