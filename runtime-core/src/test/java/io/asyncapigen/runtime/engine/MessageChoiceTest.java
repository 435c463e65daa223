package io.asyncapigen.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageMatch;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageChoiceTest {
    sealed interface Any extends Message {}

    record A(Binary payload) implements Any {}

    record B(Binary payload) implements Any {}

    record C(Binary payload) implements Any {}

    /** Gives a fixed tree, whatever the payload. */
    private record FixedTree(JsonValue tree) implements PayloadCodec {
        @Override
        public boolean supports(ContentType contentType, TypeToken<?> type) {
            return contentType.isJson();
        }

        @Override
        public Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType) {
            return Binary.empty();
        }

        @Override
        @SuppressWarnings("unchecked") // only trees are asked for
        public <T> T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
            return (T) tree;
        }
    }

    private static MessageType<A> a(MessageMatch... matches) {
        var builder = MessageType.builder("a", A.class)
                .contentType("application/json")
                .payload(TypeToken.of(Binary.class), A::payload);
        List.of(matches).forEach(builder::match);
        return builder.build(A::new);
    }

    private static MessageType<B> b(MessageMatch... matches) {
        var builder = MessageType.builder("b", B.class)
                .contentType("application/json")
                .payload(TypeToken.of(Binary.class), B::payload);
        List.of(matches).forEach(builder::match);
        return builder.build(B::new);
    }

    private static final MessageType<C> AVRO = MessageType.builder("c", C.class)
            .contentType("application/vnd.apache.avro")
            .payload(TypeToken.of(Binary.class), C::payload)
            .build(C::new);

    private static String candidates(
            List<MessageType<? extends Any>> types,
            Headers headers,
            @Nullable String contentType,
            Map<String, ?> payload) {
        Envelope envelope = Envelope.builder(Binary.empty())
                .headers(headers)
                .contentType(contentType == null ? null : ContentType.parse(contentType))
                .build();
        var options = ConnectOptions.builder()
                .codec(new FixedTree(JsonValue.of(payload)))
                .build();
        var tree = new PayloadTree(envelope, ContentType.JSON, Codecs.of(options));
        return new MessageChoice<>(types).candidates(envelope, tree).toString();
    }

    @Test
    void theOnlyMessageNeedsNoSign() {
        assertEquals("[a]", candidates(List.of(a(MessageMatch.requires("/x"))), Headers.empty(), null, Map.of()));
    }

    @Test
    void theContentTypeTellsThemApart() {
        assertEquals("[c]", candidates(List.of(a(), AVRO), Headers.empty(), "application/vnd.apache.avro", Map.of()));
        assertEquals("[a, c]", candidates(List.of(a(), AVRO), Headers.empty(), "text/plain", Map.of()));
        assertEquals("[a, c]", candidates(List.of(a(), AVRO), Headers.empty(), null, Map.of()));
    }

    @Test
    void aHeaderGoesBeforeThePayload() {
        List<MessageType<? extends Any>> types = List.of(
                a(MessageMatch.header("type", JsonValue.of("a")), MessageMatch.payload("/kind", JsonValue.of("b"))),
                b(MessageMatch.header("type", JsonValue.of("b"), JsonValue.of(2))));

        assertEquals("[a]", candidates(types, Headers.of("type", "a"), null, Map.of()));
        assertEquals("[b]", candidates(types, Headers.of("type", "b"), null, Map.of("kind", "b")));
        assertEquals("[b]", candidates(types, Headers.of("Type", Binary.utf8("2")), null, Map.of()));
        assertEquals("[]", candidates(types, Headers.of("type", "c"), null, Map.of()));
    }

    @Test
    void aConstantInThePayloadTellsThemApart() {
        List<MessageType<? extends Any>> types = List.of(
                a(MessageMatch.payload("/kind", JsonValue.of(1))), b(MessageMatch.payload("/kind", JsonValue.of(2))));

        assertEquals("[b]", candidates(types, Headers.empty(), null, Map.of("kind", 2.0)));
        assertEquals("[]", candidates(types, Headers.empty(), null, Map.of()));
    }

    @Test
    void aMessageWithoutSignsTakesWhatIsLeft() {
        List<MessageType<? extends Any>> types = List.of(b(), a(MessageMatch.requires("/x")));

        assertEquals("[a]", candidates(types, Headers.empty(), null, Map.of("x", 1)));
        assertEquals("[b]", candidates(types, Headers.empty(), null, Map.of("y", 1)));
    }

    @Test
    void withoutAnySignAllAreTriedInOrder() {
        assertEquals("[b, a, c]", candidates(List.of(b(), a(), AVRO), Headers.empty(), null, Map.of()));
    }
}
