package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    private static Place of(String host) {
        return Place.of(ServerAddress.of("tcp", host), 7000);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,          localhost,   7000",
        "localhost:0,        localhost,   0",
        "a.example.com:1,    a.example.com, 1",
        "127.0.0.1:65535,    127.0.0.1,   65535",
        "[::1],              ::1,         7000",
        "[::1]:80,           ::1,         80",
        "[fe80::1%eth0]:80,  fe80::1%eth0, 80"
    })
    void aHostMayHaveAPort(String written, String host, int port) {
        assertEquals(new Place(host, port), of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":1", "::1", "::1:80", "a:65536", "a:123456", "a:b", "a b:1", "a,b", "a/b", "[]:1", "[::1"})
    void anythingElseIsRefused(String written) {
        assertThrows(ConnectFailedException.class, () -> of(written));
    }

    @Test
    void credentialsAreRefusedAndNotShown() {
        var failure = assertThrows(ConnectFailedException.class, () -> of("me:secret@localhost:1"));
        assertTrue(String.valueOf(failure.getMessage()).contains("ConnectOptions"), failure::toString);
        assertFalse(failure.toString().contains("secret"), failure::toString);
    }

    @Test
    void aPortIsAskedForWhereNoneIsUsual() {
        assertThrows(ConnectFailedException.class, () -> Place.of(ServerAddress.of("tcp", "localhost"), -1));
    }

    @Test
    void aHostThatIsNotThereIsNamed() {
        var failure = assertThrows(
                ConnectFailedException.class, () -> of("no-such-host.invalid").resolve());
        assertTrue(String.valueOf(failure.getMessage()).contains("no-such-host.invalid"), failure::toString);
    }

    @Test
    void itIsWrittenAsItIsRead() {
        assertEquals("[::1]:80", of("[::1]:80").toString());
        assertEquals("[fe80::1%eth0]:80", of("[fe80::1%eth0]:80").toString());
        assertEquals("a:7000", of("a").toString());
    }
}
