package io.asyncapigen.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenExpiryTest {
    private static String token(String claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return "e30." + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2lnbmF0dXJl";
    }

    @Test
    void aTokenMaySayWhenItIsOver() {
        Optional<Instant> expected = Optional.of(Instant.parse("2030-01-01T00:00:00Z"));
        assertEquals(expected, TokenExpiry.of(token("{\"sub\": \"carol\", \"exp\" : 1893456000}")));
        assertEquals(expected, TokenExpiry.of(token("{\"exp\":1893456000.5}")));
    }

    @Test
    void othersSayNothing() {
        for (String each : List.of(
                "secret",
                "",
                ".",
                "a.b.c",
                "e30.!!!.x",
                token("{\"sub\": \"carol\"}"),
                token("{\"exp\": \"soon\"}"),
                token("{\"exp\": 99999999999999999999}"),
                token("{\"exp\": 9000000000000000000}"))) {
            assertEquals(Optional.empty(), TokenExpiry.of(each), each);
        }
    }
}
