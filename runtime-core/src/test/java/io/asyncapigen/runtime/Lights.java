package io.asyncapigen.runtime;

import io.asyncapigen.runtime.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages as generated code has them. */
final class Lights {
    private Lights() {}

    record Payload(int lumens) {}

    record Extra(@Nullable String correlationId) {}

    sealed interface Any extends Message {}

    record Measured(Payload payload, @Nullable Extra headers) implements Any {
        static final MessageType<Measured> TYPE = MessageType.builder("lightMeasured", Measured.class)
                .contentType("application/json")
                .payload(TypeToken.of(Payload.class), Measured::payload)
                .headers(TypeToken.of(Extra.class), Measured::headers)
                .correlationId("$message.header#/correlationId")
                .bindings(Bindings.builder().build())
                .match(MessageMatch.header("type", JsonValue.of("lightMeasured")))
                .build(Measured::new);

        static Measured of(Payload payload) {
            return new Measured(payload, null);
        }
    }

    record Listed(List<String> payload) implements Any {
        static final MessageType<Listed> TYPE = MessageType.builder("listed", Listed.class)
                .payload(new TypeToken<List<String>>() {}, Listed::payload)
                .match(MessageMatch.payload("/kind", JsonValue.of("a"), JsonValue.of(1)))
                .build(Listed::new);
    }

    record Raw(Binary payload) implements Any {
        static final MessageType<Raw> TYPE = MessageType.builder("raw", Raw.class)
                .payload(TypeToken.of(Binary.class), Raw::payload)
                .build(Raw::new);
    }

    record OnlyHeaders(@Nullable Extra headers) implements Any {
        static final MessageType<OnlyHeaders> TYPE = MessageType.builder("onlyHeaders", OnlyHeaders.class)
                .headers(TypeToken.of(Extra.class), OnlyHeaders::headers)
                .buildOfHeaders(OnlyHeaders::new);
    }

    record Nothing() implements Any {
        static final MessageType<Nothing> TYPE =
                MessageType.builder("nothing", Nothing.class).build(Nothing::new);
    }

    static final MessageSet<Any> ALL =
            MessageSet.of(List.of(Measured.TYPE, Listed.TYPE, Raw.TYPE, OnlyHeaders.TYPE, Nothing.TYPE));
}
