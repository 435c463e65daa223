package io.asyncapigen.runtime.protobuf;

import com.google.protobuf.Message;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.util.HexFormat;

/** A message whose payload is a class of protoc, as generated code describes it. The classes are those that protobuf-java brings. */
final class Subject<T extends Message> {
    static final ContentType PROTOBUF = ContentType.parse("application/protobuf");

    private final TypeToken<T> type;
    private final PayloadCodec codec;

    record Carrier(Object payload) implements io.asyncapigen.runtime.Message {}

    private Subject(Class<T> type, ProtobufCodec codec) {
        this.type = TypeToken.of(type);
        this.codec = codec.forMessage(message(this.type)).orElseThrow();
    }

    static MessageType<Carrier> message(TypeToken<?> type) {
        return MessageType.builder("sample", Carrier.class)
                .contentType("application/x-own")
                .payload(type, carrier -> null)
                .foreignSchema(new ForeignSchema("application/vnd.google.protobuf;version=3", "message A {}"))
                .build(Carrier::new);
    }

    static <T extends Message> Subject<T> of(Class<T> type) {
        return new Subject<>(type, new ProtobufCodec());
    }

    static <T extends Message> Subject<T> framed(Class<T> type, SchemaIds ids) {
        return new Subject<>(type, ProtobufCodec.framed(ids));
    }

    PayloadCodec codec() {
        return codec;
    }

    Binary write(T value) {
        return codec.encode(value, type, PROTOBUF);
    }

    T read(Binary bytes) {
        return codec.decode(bytes, type, PROTOBUF);
    }

    T read(String hex) {
        return read(Binary.of(HexFormat.ofDelimiter(" ").parseHex(hex)));
    }

    String writeJson(T value) {
        return codec.encode(value, type, ContentType.JSON).toUtf8();
    }

    T readJson(String text) {
        return codec.decode(Binary.utf8(text), type, ContentType.JSON);
    }
}
