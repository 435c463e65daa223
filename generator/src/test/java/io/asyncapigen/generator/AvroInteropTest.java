package io.asyncapigen.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.plan.api.MessagePlan;
import io.asyncapigen.generator.read.CorpusFolder;
import io.asyncapigen.generator.resolve.CorpusFetcher;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.RandomAvro;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.avro.AvroCodec;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What Avro writes, generated classes read, and the other way round. */
class AvroInteropTest {
    private static final ContentType BINARY = ContentType.parse("avro/binary");
    private static final ContentType JSON = ContentType.JSON;
    private static final int VALUES = Integer.getInteger("values", 100);
    private static final long SEED = Long.getLong("seed", 1);

    @Test
    void allKindsOfTypes() throws Exception {
        int messages = check(
                Path.of("src/test/resources/behaviour/avro/asyncapi.yaml"), Generator.create(GeneratorOptions.DEFAULT));

        assertEquals(4, messages);
    }

    @TestFactory
    Stream<DynamicTest> realDocuments() throws IOException {
        CorpusFolder corpus = CorpusFolder.find();
        CorpusFetcher copies = new CorpusFetcher(corpus);
        Generator generator = Generator.create(GeneratorOptions.DEFAULT.withResolve(copies.options()), copies);
        List<Path> avro = corpus.validDocuments().stream()
                .filter(AvroInteropTest::speaksOfAvro)
                .toList();
        assertTrue(avro.size() > 10, () -> "only " + avro);
        return avro.stream()
                .map(file -> DynamicTest.dynamicTest(
                        corpus.resolve("valid").relativize(file).toString(), () -> check(file, generator)));
    }

    private static boolean speaksOfAvro(Path file) {
        try {
            return Files.readString(file).contains("vnd.apache.avro");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** How many messages were tried. */
    private static int check(Path file, Generator generator) throws Exception {
        Diagnostics diagnostics = new Diagnostics();
        Generator.Plans plans = DeepStack.run(() -> generator.planned(SourceInput.of(file), diagnostics))
                .orElseThrow();
        ClassLoader loader = Compilation.of(generator.emit(plans)).succeeds().loader();
        int messages = 0;
        for (MessagePlan plan : plans.api().messages()) {
            MessageType<?> type = (MessageType<?>) loader.loadClass(plan.type().canonicalName())
                    .getField("TYPE")
                    .get(null);
            if (type.foreignSchema().isPresent()) {
                new Trial(type).run();
                messages++;
            }
        }
        return messages;
    }

    private static final class Trial {
        private final TypeToken<?> type;
        private final Schema schema;
        private final PayloadCodec codec;

        Trial(MessageType<?> message) {
            this.type = message.payload().orElseThrow();
            this.schema = new Schema.Parser()
                    .parse(message.foreignSchema().orElseThrow().text());
            this.codec = new AvroCodec().forMessage(message).orElseThrow();
        }

        /** Maps have no order, so that bytes are not compared but what Avro reads of them. */
        void run() throws IOException {
            RandomAvro values = new RandomAvro(SEED);
            for (int i = 0; i < VALUES; i++) {
                Object datum = values.next(schema);
                Binary bytes = binary(datum);
                Object value = codec.decode(bytes, type, BINARY);
                assertEquals(read(bytes), read(codec.encode(value, type, BINARY)), schema::toString);
                assertEquals(value, codec.decode(json(datum), type, JSON), schema::toString);
                assertEquals(read(bytes), readJson(codec.encode(value, type, JSON)), schema::toString);
            }
        }

        private Object read(Binary bytes) throws IOException {
            var decoder = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
            Object read = new GenericDatumReader<>(schema).read(null, decoder);
            assertTrue(decoder.isEnd());
            return read;
        }

        private Object readJson(Binary bytes) throws IOException {
            var decoder = DecoderFactory.get().jsonDecoder(schema, bytes.toUtf8());
            return new GenericDatumReader<>(schema).read(null, decoder);
        }

        private Binary binary(Object datum) throws IOException {
            var bytes = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<>(schema).write(datum, encoder);
            encoder.flush();
            return Binary.wrap(bytes.toByteArray());
        }

        private Binary json(Object datum) throws IOException {
            var bytes = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().jsonEncoder(schema, bytes);
            new GenericDatumWriter<>(schema).write(datum, encoder);
            encoder.flush();
            return Binary.utf8(bytes.toString(StandardCharsets.UTF_8));
        }
    }
}
