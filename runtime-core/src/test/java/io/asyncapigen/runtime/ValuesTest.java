package io.asyncapigen.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void binaryIsEqualByContentAndCannotBeChanged() {
        byte[] bytes = {1, 2, 3};
        Binary binary = Binary.of(bytes);
        bytes[0] = 9;
        binary.toByteArray()[1] = 9;

        assertEquals(Binary.of(new byte[] {1, 2, 3}), binary);
        assertEquals("AQID", binary.toBase64());
        assertEquals(binary, Binary.fromBase64("AQID"));
        assertTrue(binary.asByteBuffer().isReadOnly());
        assertEquals("Binary[3 bytes]", binary.toString());
    }

    @Test
    void base64HasNoBitsToSpareAndMayLackItsPadding() {
        assertEquals(Binary.of(new byte[] {0, 1}), Binary.fromBase64("AAE"));
        assertEquals(Binary.of(new byte[] {-1}), Binary.fromBase64("/w=="));
        assertEquals(Binary.empty(), Binary.fromBase64(""));
        for (String each : List.of("AAF=", "AAF", "AB==", "AQIDAB==", "AA=", "_-8=", "AA\nEC", "A")) {
            assertThrows(IllegalArgumentException.class, () -> Binary.fromBase64(each), each);
        }
    }

    @Test
    void headersKeepOrderAndAllValuesOfAName() {
        Headers headers = Headers.builder()
                .add("b", 1)
                .add("a", "x")
                .add("b", Binary.utf8("two"))
                .build();

        assertEquals(List.of("b", "a"), List.copyOf(headers.names()));
        assertEquals(
                List.of("1", "two"),
                headers.all("b").stream().map(HeaderValue::text).toList());
        assertEquals(Optional.of("1"), headers.text("b"));
        assertEquals(Optional.empty(), headers.first("A"));
        assertEquals(Headers.of("b", 3, "a", "x"), headers.with("b", 3));
        assertEquals(Headers.of("a", "x"), headers.filter("a"::equals));
        assertFalse(headers.toString().contains("two"));
    }

    @Test
    void aHeaderValueHasAJsonATextAndABinaryForm() {
        assertEquals("text", HeaderValue.of("text").text());
        assertEquals(
                "{\"a\":[1,\"b\"]}",
                HeaderValue.of(Map.of("a", List.of(1, "b"))).text());
        assertEquals(Binary.utf8("true"), HeaderValue.of(true).bytes());
        assertEquals(
                new JsonString("é"),
                HeaderValue.of("é".getBytes(StandardCharsets.UTF_8)).toJson());
        assertEquals(
                new JsonString("/w=="), HeaderValue.of(new byte[] {(byte) 0xff}).toJson());
        assertThrows(IllegalArgumentException.class, () -> HeaderValue.of(new Object()));
    }

    @Test
    void contentTypesAreComparedWithoutCaseAndParametersKept() {
        var type = ContentType.parse("Application/Vnd.X+JSON ; Charset=\"utf-8\"; v=\"a \\\"b\\\"\"");

        assertTrue(type.isJson());
        assertEquals("application", type.type());
        assertEquals(Map.of("charset", "utf-8", "v", "a \"b\""), type.parameters());
        assertEquals(type, ContentType.parse(type.toString()));
        assertEquals(
                StandardCharsets.ISO_8859_1,
                ContentType.parse("text/plain;charset=latin1").charset());
        assertEquals(ContentType.JSON, ContentType.parse("application/json;"));
    }

    @Test
    void contentTypesAreToldApart() {
        assertTrue(ContentType.parse("text/json").isJson());
        assertFalse(ContentType.parse("text/json").isText());
        assertTrue(ContentType.parse("text/csv").isText());
        assertTrue(ContentType.parse("*/*").isWildcard());
        assertTrue(ContentType.parse("application/*").includes(ContentType.JSON));
        assertFalse(ContentType.parse("application/vnd.apache.avro").isJson());
        assertFalse(ContentType.JSON.includes(ContentType.TEXT));
    }

    @Test
    void whatIsNoMediaTypeIsRefused() {
        for (String each : List.of("", "json", "a/b/c", "a/b; c", "a/b; c=\"d", "/b", "a /b")) {
            assertThrows(IllegalArgumentException.class, () -> ContentType.parse(each), each);
        }
    }

    @Test
    void aTypeTokenKnowsTheArgumentsOfItsType() {
        assertEquals(new TypeToken<List<String>>() {}, new TypeToken<List<String>>() {});
        assertNotEquals(new TypeToken<List<String>>() {}, new TypeToken<List<Integer>>() {});
        assertEquals(TypeToken.of(String.class), new TypeToken<String>() {});
        assertEquals("java.util.List<java.lang.String>", new TypeToken<List<String>>() {}.toString());
    }

    @Test
    void theHigherBindingWinsFieldByField() {
        var channel = Bindings.builder()
                .add(
                        "kafka",
                        JsonObject.builder()
                                .put("topic", "t")
                                .put("partitions", 3)
                                .build())
                .add("mqtt", JsonObject.empty())
                .build();
        var operation = Bindings.builder()
                .add(
                        "kafka",
                        JsonObject.builder()
                                .put("groupId", "g")
                                .put("partitions", 5)
                                .build())
                .build();

        var effective = operation.over(channel);

        assertEquals(
                Optional.of(JsonObject.builder()
                        .put("topic", "t")
                        .put("partitions", 5)
                        .put("groupId", "g")
                        .build()),
                effective.binding("kafka"));
        assertEquals(Optional.of(JsonObject.empty()), effective.binding("mqtt"));
        assertSame(channel, channel.over(Bindings.none()));
        assertSame(channel, Bindings.none().over(channel));
    }

    @Test
    void aRouteHasTheBindingsOfOperationOverChannelOverServer() {
        var route = Route.of("c", AddressTemplate.parse("a/{b}"))
                .bindings(binding("x", "channel", "y", "channel"))
                .operation("o", binding("y", "operation", "z", "operation"))
                .on(binding("x", "server", "w", "server"));

        assertEquals(
                Map.of("x", "channel", "y", "operation", "z", "operation", "w", "server"),
                route.bindings().binding("kafka").orElseThrow().toJava());
        assertEquals(Optional.of("o"), route.operation());
    }

    private static Bindings binding(String... fields) {
        var binding = JsonObject.builder();
        for (int i = 0; i < fields.length; i += 2) {
            binding.put(fields[i], fields[i + 1]);
        }
        return Bindings.builder().add("kafka", binding.build()).build();
    }

    @Test
    void aRouteTakesOnlyParametersOfItsAddress() {
        var route = Route.of("c", AddressTemplate.parse("a/{b}/{c}"));

        assertEquals(
                Map.of("b", "1", "c", "2"),
                route.with(Map.of("b", "0")).with(Map.of("b", "1", "c", "2")).parameters());
        assertThrows(IllegalArgumentException.class, () -> route.with(Map.of("d", "1")));
        assertThrows(IllegalArgumentException.class, () -> route.with(Map.of("b", "")));
        assertEquals(route, route.with(Map.of("b", "1")).withoutParameters());
    }

    @Test
    void aServerAddressDoesNotShowAPassword() {
        var address = ServerAddress.of("AMQP", "0.9.1", "user:secret@host:5672", "/vhost");

        assertEquals("amqp", address.protocol());
        assertEquals("amqp://host:5672/vhost", address.toString());
    }

    @Test
    void serversOfAClusterAreOneWithTheHostsOfAll() {
        Server all =
                Server.cluster(Server.of("kafka", "a:9092"), Server.of("kafka", "b"), Server.of("kafka", "c:1,d:2"));

        assertEquals(ServerAddress.of("kafka", "a:9092,b,c:1,d:2"), all.address());
        assertThrows(
                IllegalArgumentException.class,
                () -> Server.cluster(Server.of("kafka", "a"), Server.of("kafka-secure", "b")));
    }

    @Test
    void theStandardErrorHandlerReleasesOnceAndRejectsWhatCannotBeRead() {
        var route = Route.of("c", AddressTemplate.unknown());
        var first = new Failure(route, "", Binary.empty(), Headers.empty(), 1, new RuntimeException());
        var second = new Failure(route, "", Binary.empty(), Headers.empty(), 2, new RuntimeException());
        var undecodable = new Failure(route, "", Binary.empty(), Headers.empty(), 1, new DecodeException("x"));

        assertEquals(Settlement.RELEASE, ErrorHandler.standard().onError(first));
        assertEquals(Settlement.REJECT, ErrorHandler.standard().onError(second));
        assertEquals(Settlement.REJECT, ErrorHandler.standard().onError(undecodable));
        assertEquals(Settlement.RELEASE, ErrorHandler.releasing(2).onError(second));
    }
}
