package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessageFormat;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;

/** MessagePack. Has no number beyond a double and 64 bits, and no zeros at the end of one. Of what JSON has not, byte strings are read, as base64. */
final class MessagePackTree implements TreeFormat {
    private static final int DEEPEST = Mappers.LIMITS.getMaxNestingDepth();

    @Override
    public JsonValue read(byte[] bytes) {
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(bytes)) {
            JsonValue value = read(unpacker, bytes.length, 0);
            if (unpacker.hasNext()) {
                throw new DecodeException("there is something behind the value");
            }
            return value;
        } catch (IOException | MessagePackException e) {
            throw new DecodeException("no well-formed MessagePack", e);
        }
    }

    /** @param size of all, which no count of elements can be larger than */
    private static JsonValue read(MessageUnpacker unpacker, int size, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new DecodeException("nested deeper than " + DEEPEST);
        }
        MessageFormat format = unpacker.getNextFormat();
        return switch (format.getValueType()) {
            case NIL -> {
                unpacker.unpackNil();
                yield JsonNull.NULL;
            }
            case BOOLEAN -> unpacker.unpackBoolean() ? JsonBoolean.TRUE : JsonBoolean.FALSE;
            case INTEGER -> new JsonNumber(new BigDecimal(unpacker.unpackBigInteger()));
            case FLOAT ->
                new JsonNumber(
                        format == MessageFormat.FLOAT32
                                ? Decimals.of(unpacker.unpackFloat())
                                : Decimals.of(unpacker.unpackDouble()));
            case STRING -> new JsonString(unpacker.unpackString());
            case BINARY ->
                new JsonString(Base64.getEncoder().encodeToString(unpacker.readPayload(unpacker.unpackBinaryHeader())));
            case ARRAY -> array(unpacker, size, depth);
            case MAP -> object(unpacker, size, depth);
            case EXTENSION -> throw new DecodeException("an extension type, which JSON has not");
        };
    }

    private static JsonArray array(MessageUnpacker unpacker, int size, int depth) throws IOException {
        int count = count(unpacker.unpackArrayHeader(), size);
        var values = new ArrayList<JsonValue>(count);
        for (int i = 0; i < count; i++) {
            values.add(read(unpacker, size, depth + 1));
        }
        return new JsonArray(values);
    }

    private static JsonObject object(MessageUnpacker unpacker, int size, int depth) throws IOException {
        int count = count(unpacker.unpackMapHeader(), size);
        var members = new LinkedHashMap<String, JsonValue>();
        for (int i = 0; i < count; i++) {
            if (!unpacker.getNextFormat().getValueType().isStringType()) {
                throw new DecodeException("a key that is no text");
            }
            if (members.put(unpacker.unpackString(), read(unpacker, size, depth + 1)) != null) {
                throw new DecodeException("a duplicate member");
            }
        }
        return new JsonObject(members);
    }

    private static int count(int announced, int size) {
        if (announced > size) {
            throw new DecodeException("it says to be longer than it is");
        }
        return announced;
    }

    @Override
    public byte[] write(JsonValue value, String root) {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            write(value, packer);
            return packer.toByteArray();
        } catch (IOException e) {
            throw new EncodeException("cannot be written as MessagePack", e);
        }
    }

    private static void write(JsonValue value, MessagePacker packer) throws IOException {
        if (value instanceof JsonString string) {
            packer.packString(string.value());
        } else if (value instanceof JsonNumber number) {
            write(number.value(), packer);
        } else if (value instanceof JsonBoolean bool) {
            packer.packBoolean(bool.value());
        } else if (value instanceof JsonObject object) {
            packer.packMapHeader(object.members().size());
            for (var each : object.members().entrySet()) {
                packer.packString(each.getKey());
                write(each.getValue(), packer);
            }
        } else if (value instanceof JsonArray array) {
            packer.packArrayHeader(array.values().size());
            for (JsonValue each : array.values()) {
                write(each, packer);
            }
        } else {
            packer.packNil();
        }
    }

    private static void write(BigDecimal number, MessagePacker packer) throws IOException {
        BigInteger integer = number.unscaledValue();
        if (number.scale() == 0 && integer.bitLength() <= Long.SIZE && isUnsignedOrLong(integer)) {
            packer.packBigInteger(integer);
        } else if (Decimals.isDouble(number)) {
            packer.packDouble(number.doubleValue());
        } else {
            throw new EncodeException("MessagePack has no number with so many digits");
        }
    }

    private static boolean isUnsignedOrLong(BigInteger number) {
        return number.signum() >= 0 || number.bitLength() < Long.SIZE;
    }
}
