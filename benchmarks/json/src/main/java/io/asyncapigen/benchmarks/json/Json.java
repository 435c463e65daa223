package io.asyncapigen.benchmarks.json;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.JsonSchema;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.Validator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Generated models in our codec, and hand-written ones in plain databind; validation by ours and by networknt. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class Json {
    @Param
    public Payload payload = Payload.SMALL;

    private final JacksonCodec codec = new JacksonCodec();
    private final JsonMapper mapper = new JsonMapper();
    private Binary binary = Binary.empty();
    private byte[] bytes = {};
    private TypeToken<?> type = TypeToken.of(Object.class);
    private JavaType written = mapper.constructType(Object.class);
    private @Nullable Object generatedValue;
    private @Nullable Object writtenValue;
    private Validator validator = (value, part) -> List.of();
    private @Nullable Schema networknt;

    @Setup
    public void prepare() {
        prepare(payload);
    }

    void prepare(Payload payload) {
        bytes = payload.bytes();
        binary = Binary.of(bytes);
        type = payload.message().payload().orElseThrow();
        written = payload.written();
        generatedValue = codec.decode(binary, type, ContentType.JSON);
        writtenValue = mapper.readValue(bytes, written);
        JsonSchema schema = payload.message().payloadSchema().orElseThrow();
        validator = new JsonSchemaValidators().validator(schema);
        ObjectNode all = (ObjectNode) mapper.readTree(schema.all().text());
        networknt = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema(all.put("$ref", "#/" + schema.name()));
        if (!decodeValidated().equals(generatedValue) || !writtenValidated().equals(writtenValue)) {
            throw new IllegalStateException("what is read differs");
        }
    }

    @Benchmark
    public @Nullable Object decode() {
        return codec.decode(binary, type, ContentType.JSON);
    }

    @Benchmark
    public @Nullable Object decodeByDatabind() {
        return mapper.readValue(bytes, written);
    }

    @Benchmark
    public Object encode() {
        return codec.encode(generatedValue, type, ContentType.JSON);
    }

    @Benchmark
    public Object encodeByDatabind() {
        return mapper.writeValueAsBytes(writtenValue);
    }

    /** As a connection does it when a message comes in. */
    @Benchmark
    public Object decodeValidated() {
        if (!validator.accepts(binary)) {
            throw new IllegalStateException("not seen to be valid");
        }
        return Objects.requireNonNull(codec.decode(binary, type, ContentType.JSON));
    }

    /** What one would do with the two libraries. */
    @Benchmark
    public Object writtenValidated() {
        pass(Objects.requireNonNull(networknt).validate(mapper.readTree(bytes)));
        return mapper.readValue(bytes, written); // the tree has doubles, which the decimals are no longer in
    }

    /** As a connection does it when a message goes out. */
    @Benchmark
    public Object encodeValidated() {
        Binary written = codec.encode(generatedValue, type, ContentType.JSON);
        if (!validator.accepts(written)) {
            throw new IllegalStateException("not seen to be valid");
        }
        return written;
    }

    /** What one would do with the two libraries. */
    @Benchmark
    public Object encodeValidatedByBoth() {
        byte[] text = mapper.writeValueAsBytes(writtenValue);
        pass(Objects.requireNonNull(networknt).validate(mapper.readTree(text)));
        return text;
    }

    /** What a message takes that is not valid, or that the short way is not sure of, before it is decoded. */
    @Benchmark
    public Object validateByTree() {
        JsonValue tree = Objects.requireNonNull(codec.decode(binary, TypeToken.of(JsonValue.class), ContentType.JSON));
        return validator.validate(tree, Source.PAYLOAD);
    }

    /** Of that, what networknt takes. */
    @Benchmark
    public Object validateByNetworknt() {
        return Objects.requireNonNull(networknt).validate(mapper.readTree(bytes));
    }

    /** Of reading and validating, what validating takes. */
    @Benchmark
    public boolean validate() {
        return validator.accepts(binary);
    }

    private static void pass(List<?> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the payload is not valid: " + faults);
        }
    }
}
