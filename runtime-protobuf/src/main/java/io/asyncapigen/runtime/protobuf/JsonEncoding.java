package io.asyncapigen.runtime.protobuf;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Messages in the JSON encoding of Protocol Buffers, which needs protobuf-java-util. Thread-safe. */
final class JsonEncoding {
    private final MessageClass type;
    private final JsonFormat.Printer printer;
    private final JsonFormat.Parser parser;

    JsonEncoding(MessageClass type) {
        this.type = type;
        // So that what the schema itself defines can stand in an Any.
        TypeRegistry known = TypeRegistry.newBuilder().add(type.descriptor()).build();
        this.printer = JsonFormat.printer().usingTypeRegistry(known).omittingInsignificantWhitespace();
        this.parser = JsonFormat.parser().usingTypeRegistry(known);
    }

    Binary write(Message message) {
        try {
            return Binary.utf8(printer.print(message));
        } catch (InvalidProtocolBufferException e) {
            throw new EncodeException("has no form in JSON: " + e.getMessage(), e);
        }
    }

    /** What is wrong is not said in its words, which show the payload. */
    Message read(Binary payload) {
        Message.Builder builder = type.empty().newBuilderForType();
        try {
            String text = text(payload);
            refuseOtherThanJson(text);
            parser.merge(text, builder);
        } catch (IOException | RuntimeException e) {
            throw refusal();
        } catch (StackOverflowError e) {
            throw new DecodeException("too deeply nested");
        }
        if (!builder.isInitialized()) {
            throw new DecodeException("is no " + type.descriptor().getFullName() + ": it lacks "
                    + builder.getInitializationErrorString());
        }
        return builder.build();
    }

    /** The parser itself takes names without quotes, comments, and anything behind the value. */
    private static void refuseOtherThanJson(String text) throws IOException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.skipValue();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedJsonException("more follows the value");
            }
        }
    }

    private DecodeException refusal() {
        return new DecodeException("is no " + type.descriptor().getFullName() + " in JSON");
    }

    private static String text(Binary payload) throws CharacterCodingException {
        ByteBuffer bytes = payload.asByteBuffer();
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }
}
