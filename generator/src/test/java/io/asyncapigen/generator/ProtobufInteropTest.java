package io.asyncapigen.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import com.google.protobuf.Timestamp;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.ProtocProgram;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.protobuf.ProtobufCodec;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the codec writes, protoc decodes, and what protoc encodes, the codec reads. */
class ProtobufInteropTest {
    private static final Path DOCUMENT = Path.of("src/test/resources/behaviour/protobuf/asyncapi.yaml");
    private static final ContentType PROTOBUF = ContentType.parse("application/protobuf");
    private static final int VALUES = Integer.getInteger("values", 30);
    private static final long SEED = Long.getLong("seed", 1);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void messagesOfAllKindsOfFields() throws Exception {
        var result = Generator.create(
                        GeneratorOptions.DEFAULT.withPackage("com.example").withProtoc(ProtocProgram.path()))
                .generate(SourceInput.of(DOCUMENT));
        ClassLoader loader = Compilation.of(result.files()).succeeds().loader();
        MessageType<?> message = (MessageType<?>) loader.loadClass("com.example.messages.OrderMessage")
                .getField("TYPE")
                .get(null);
        TypeToken<?> type = message.payload().orElseThrow();
        PayloadCodec codec = new ProtobufCodec().forMessage(message).orElseThrow();
        Message empty = (Message)
                ((Class<?>) type.type()).getMethod("getDefaultInstance").invoke(null);
        int bytes = 0;

        for (int i = 0; i < VALUES; i++) {
            Message value = filled(empty.newBuilderForType(), 3);
            String text = TextFormat.printer().printToString(value);
            Binary ours = codec.encode(value, type, PROTOBUF);
            bytes += ours.size();

            Message decoded = TextFormat.parse(protoc("--decode", ours.toByteArray()), type(empty));
            assertEquals(value, decoded, text);
            Binary theirs = Binary.of(protocBytes("--encode", text.getBytes(StandardCharsets.UTF_8)));
            assertEquals(value, codec.decode(theirs, type, PROTOBUF), text);
            Binary json = codec.encode(value, type, ContentType.JSON);
            assertEquals(value, codec.decode(json, type, ContentType.JSON), text);
        }
        assertTrue(bytes > VALUES * 20, "only " + bytes);
    }

    @SuppressWarnings("unchecked")
    private static Class<Message> type(Message message) {
        return (Class<Message>) message.getClass();
    }

    private String protoc(String mode, byte[] in) throws Exception {
        return new String(protocBytes(mode, in), StandardCharsets.UTF_8);
    }

    private byte[] protocBytes(String mode, byte[] in) throws Exception {
        Path input = Files.write(folder.resolve("in"), in);
        Path output = folder.resolve("out");
        int code = new ProcessBuilder(
                        ProtocProgram.path().toString(),
                        mode + "=acme.shop.Order",
                        "--proto_path=" + DOCUMENT.getParent(),
                        "order.proto")
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        assertEquals(0, code);
        return Files.readAllBytes(output);
    }

    private Message filled(Message.Builder builder, int depth) {
        for (FieldDescriptor field : builder.getDescriptorForType().getFields()) {
            boolean isDeep = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !field.isMapField();
            if (random.nextInt(4) == 0 || isDeep && depth == 0) {
                continue;
            }
            if (field.isMapField()) {
                Message.Builder entry = builder.newBuilderForField(field);
                entry.setField(entry.getDescriptorForType().findFieldByName("key"), "k");
                FieldDescriptor value = entry.getDescriptorForType().findFieldByName("value");
                builder.addRepeatedField(
                        field, entry.setField(value, value(entry, value, depth)).build());
            } else if (field.isRepeated()) {
                for (int i = random.nextInt(4); i > 0; i--) {
                    builder.addRepeatedField(field, value(builder, field, depth));
                }
            } else {
                builder.setField(field, value(builder, field, depth));
            }
        }
        return builder.build();
    }

    private Object value(Message.Builder builder, FieldDescriptor field, int depth) {
        return switch (field.getJavaType()) {
            case INT -> random.nextInt();
            case LONG -> random.nextLong();
            case FLOAT -> random.nextFloat();
            case DOUBLE -> random.nextDouble();
            case BOOLEAN -> random.nextBoolean();
            case STRING -> random.nextInt() + "ü\u0000\"\n😀";
            case BYTE_STRING -> {
                byte[] bytes = new byte[random.nextInt(6)];
                random.nextBytes(bytes);
                yield ByteString.copyFrom(bytes);
            }
            case ENUM -> {
                var values = field.getEnumType().getValues();
                yield values.get(random.nextInt(values.size()));
            }
            case MESSAGE ->
                field.getMessageType().getFullName().equals("google.protobuf.Timestamp")
                        ? Timestamp.newBuilder()
                                .setSeconds(random.nextInt())
                                .setNanos(random.nextInt(1_000_000_000))
                                .build()
                        : filled(builder.newBuilderForField(field), depth - 1);
        };
    }
}
