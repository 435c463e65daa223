package io.asyncapigen.runtime.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource({
        "date-time, 2026-02-28T23:59:60Z, 2026-02-30T00:00:00Z",
        "date-time, 2026-02-28t01:02:03.5+05:30, 2026-02-28 01:02:03Z",
        "date-time, 1998-12-31T15:59:60.123-08:00, 1998-12-31T23:58:60Z",
        "date, 2024-02-29, 2023-02-29",
        "date, 0001-01-01, 2023-2-9",
        "time, 08:30:06Z, 08:30:06",
        "time, 00:29:60+00:30, 22:59:60Z",
        "duration, P4DT12H30M5S, P1D2H",
        "duration, P4W, PT",
        "duration, PT30M, P1Y2D",
        "email, joe.bloggs@example.com, .joe@example.com",
        "email, te~st@[127.0.0.1], joe",
        "hostname, www.example-1.com, -bad-.com",
        "ipv4, 192.168.0.1, 192.168.0.01",
        "ipv4, 255.255.255.255, 256.1.1.1",
        "ipv6, ::ffff:192.168.0.1, 1::2::3",
        "ipv6, 2001:db8::1, 1:2:3:4:5:6:7",
        "ipv6, ::, 12345::",
        "ipv6, 1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:8::",
        "uuid, 2eb8aa08-aa98-11ea-b4aa-73b441d16380, 2eb8-aa08-aa98-11ea-b4aa73b44-1d16380",
        "uri, http://foo.bar/?q=a#x, //foo.bar/",
        "uri, urn:isbn:0451450523, http:// shouldfail.com",
        "uri-reference, ../a?b, \\\\WINDOWS",
        "idn-email, 실례@실례.테스트, 실례",
        "idn-email, joe@example.com, joe blogs@example.com",
        "idn-hostname, 실례.테스트, -실례.테스트",
        "idn-hostname, www.example.com, a_b.com",
        "iri, http://ƒøø.ßår/?∂éœ=πîx#πîüx, /abc",
        "iri-reference, /âππ, \\\\WINDOWS",
        "uri-template, http://example.com/dictionary/{term:1}/{+path*}, http://example.com/{term:1}/{term",
        "json-pointer, /a~1b/0, /a~2",
        "relative-json-pointer, 1/a, /a",
    })
    void tellsTextOfAFormatFromOther(String format, String right, String wrong) {
        assertTrue(Formats.of(format).test(right), right);
        assertEquals(false, Formats.of(format).test(wrong), wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "([abc])+\\s+$",
                "^(?:a|b)*?c{2,3}d{2,}e{4}?$",
                "(?<year>\\d{4})-(?=x)(?!y)(?<=z)(?<!w)\\k<year>",
                "[^\\]\\[(){}*+?-]",
                "[]a",
                "a{b}{,2}",
                "]}",
                "\\-\\/\\.\\@\\u00e9\\x41\\p{Lu}\\cA\\0",
                "|a||b",
                "a{99999999999}"
            })
    void takesRegularExpressions(String text) {
        assertTrue(Formats.of("regex").test(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(abc]",
                "(a",
                "a)",
                "[a",
                "[a\\]",
                "a**",
                "a+*",
                "*a",
                "(+a)",
                "a|?",
                "^*",
                "a{2}{3}",
                "{2}",
                "a{3,2}",
                "\\",
                "a\\a",
                "\\Z",
                "[\\a]",
                "(?P<x>a)",
                "(?<1>a)",
                "(?#a)",
                "(?"
            })
    void refusesWhatIsNoRegularExpression(String text) {
        assertEquals(false, Formats.of("regex").test(text));
    }

    @Test
    void checksFormatsOnWish() {
        JsonSchemas schemas = JsonSchemas.of("{\"a\":{\"format\":\"uuid\"},\"b\":{\"format\":\"int32\"}}");
        JsonValue wrong = new JsonString("x");
        var withFormats = JsonSchemaValidators.withFormats();
        assertEquals(
                "[$message.payload: expected text of the format uuid]",
                withFormats
                        .validator(schemas.named("a"))
                        .validate(wrong, Source.PAYLOAD)
                        .toString());
        assertTrue(withFormats
                .validator(schemas.named("b"))
                .validate(wrong, Source.PAYLOAD)
                .isEmpty());
        assertTrue(withFormats
                .validator(schemas.named("a"))
                .validate(JsonNumber.of(1), Source.PAYLOAD)
                .isEmpty());
        assertTrue(new JsonSchemaValidators()
                .validator(schemas.named("a"))
                .validate(wrong, Source.PAYLOAD)
                .isEmpty());
    }
}
