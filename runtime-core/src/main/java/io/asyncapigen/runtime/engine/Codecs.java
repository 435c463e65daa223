package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.MissingCodecException;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.PayloadCodec;
import io.asyncapigen.runtime.spi.TreeCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The codecs of a connection, in the order in which they are asked, and what validates their values. Thread-safe. */
final class Codecs {
    static final TypeToken<JsonValue> JSON = TypeToken.of(JsonValue.class);

    private static final String ADVICE =
            "add io.asyncapigen:asyncapi-gen-runtime-json to the class path, or hand a codec to ConnectOptions.Builder";

    private static final String FORMAT_ADVICE = "hand one to ConnectOptions.Builder.codec; for CBOR, XML and YAML add"
            + " tools.jackson.dataformat:jackson-dataformat-cbor, -xml or -yaml to the class path, for MessagePack"
            + " org.msgpack:msgpack-core";

    private static final String ADVICE_FOR_AVRO =
            "add io.asyncapigen:asyncapi-gen-runtime-avro to the class path, or hand a codec to ConnectOptions.Builder";

    private static final String ADVICE_FOR_PROTOBUF =
            "add io.asyncapigen:asyncapi-gen-runtime-protobuf to the class path, for JSON com.google.protobuf:protobuf-java-util too,"
                    + " or hand a codec to ConnectOptions.Builder";

    private final List<PayloadCodec> given;
    private final PayloadCodec[] payloads;
    private final Map<MessageType<?>, Optional<PayloadCodec>> foreign = new ConcurrentHashMap<>();
    private final Optional<TreeCodec> tree;
    private final Validating validating;

    private Codecs(
            List<PayloadCodec> given, List<PayloadCodec> payloads, Optional<TreeCodec> tree, Validating validating) {
        this.given = List.copyOf(given);
        this.payloads = payloads.toArray(PayloadCodec[]::new);
        this.tree = tree;
        this.validating = validating;
    }

    /** Those given, then those on the class path, then the ones for text and bytes. */
    static Codecs of(ConnectOptions options) {
        Optional<TreeCodec> tree = options.treeCodec()
                .or(() -> Services.of(TreeCodec.class).stream().findFirst());
        var payloads = new ArrayList<PayloadCodec>(options.codecs());
        payloads.addAll(Services.of(PayloadCodec.class));
        payloads.add(new TextCodec(tree));
        payloads.add(new BinaryCodec());
        return new Codecs(options.codecs(), payloads, tree, Validating.of(options));
    }

    /** Whether payloads of a message in that content type are JSON text, which can be validated as it is. */
    boolean isJsonText(MessageType<?> message, ContentType contentType) {
        return message.payload()
                .flatMap(type -> find(message, contentType, type))
                .filter(codec -> codec.isJsonText(contentType))
                .isPresent();
    }

    /** What writes and reads the payload of a message, of that type, in that content type. */
    Optional<PayloadCodec> find(MessageType<?> message, ContentType contentType, TypeToken<?> type) {
        if (message.foreignSchema().isEmpty()) {
            return find(contentType, type);
        }
        return foreign.computeIfAbsent(message, each -> foreign(each, contentType, type))
                .filter(codec -> codec.supports(contentType, type));
    }

    /** One that knows the language; else one that the user gave for such payloads, since others would write something else. */
    private Optional<PayloadCodec> foreign(MessageType<?> message, ContentType contentType, TypeToken<?> type) {
        return Arrays.stream(payloads)
                .flatMap(each -> each.forMessage(message).stream())
                .findFirst()
                .or(() -> given.stream()
                        .filter(each -> each.supports(contentType, type))
                        .findFirst());
    }

    /** Whether the bytes of such a message are a tree, whatever its type is; others have one once they are read. */
    boolean areTrees(MessageType<?> message, ContentType contentType) {
        return message.foreignSchema().isEmpty() && find(contentType, JSON).isPresent();
    }

    Optional<PayloadCodec> find(ContentType contentType, TypeToken<?> type) {
        // For every message: a stream, or an iterator, would cost more than the search.
        for (PayloadCodec each : payloads) {
            if (each.supports(contentType, type)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * Bytes of JSON as a tree; empty when nothing reads JSON, or they are null.
     *
     * @throws io.asyncapigen.runtime.DecodeException when they are no JSON
     */
    Optional<JsonValue> json(Binary bytes) {
        return find(ContentType.JSON, JSON).map(codec -> codec.decode(bytes, JSON, ContentType.JSON));
    }

    /** @throws MissingCodecException when there is none */
    TreeCodec tree() {
        return tree.orElseThrow(() -> new MissingCodecException(
                "no codec for trees of JSON values, which typed headers, correlation ids in payloads and parameters from payloads need: "
                        + ADVICE));
    }

    /** The payload of a message as a tree of JSON values. */
    JsonValue toTree(MessageType<?> message, @Nullable Object payload, TypeToken<?> type) {
        Optional<PayloadCodec> own = treeWriter(message, type);
        if (own.isEmpty()) {
            return tree().toTree(payload, type);
        }
        return json(own.get().encode(payload, type, ContentType.JSON))
                .orElseThrow(() -> new MissingCodecException("no codec for JSON: " + ADVICE));
    }

    /** The payload of a message that is such a tree. */
    @Nullable
    Object fromTree(MessageType<?> message, JsonValue tree, TypeToken<?> type) {
        Optional<PayloadCodec> own = treeWriter(message, type);
        if (own.isEmpty()) {
            return tree().fromTree(tree, type);
        }
        Binary text = find(ContentType.JSON, JSON)
                .orElseThrow(() -> new MissingCodecException("no codec for JSON: " + ADVICE))
                .encode(tree, JSON, ContentType.JSON);
        return own.get().decode(text, type, ContentType.JSON);
    }

    private Optional<PayloadCodec> treeWriter(MessageType<?> message, TypeToken<?> type) {
        return message.foreignSchema()
                .flatMap(schema -> find(message, ContentType.JSON, type))
                .filter(PayloadCodec::writesTrees);
    }

    Validating validating() {
        return validating;
    }

    /**
     * Asks for all codecs that these messages, and the fields of the route, need.
     *
     * @throws MissingCodecException when one is missing; it says what to add
     */
    void check(Route route, MessageSet<?> messages) {
        validating.check(route.fields());
        if (!route.fields().isEmpty() && tree.isEmpty()) {
            throw new MissingCodecException("no codec for " + route.fields() + " of " + route + ": " + ADVICE);
        }
        check(messages);
    }

    /** As above. */
    void check(MessageSet<?> messages) {
        messages.types().forEach(this::check);
    }

    private void check(MessageType<?> message) {
        validating.check(message);
        if (message.headers().isPresent() && tree.isEmpty()) {
            throw new MissingCodecException("no codec for the headers of the message " + message + ": " + ADVICE);
        }
        if (message.isRaw()) {
            return;
        }
        message.payload().ifPresent(type -> {
            ContentType contentType = Media.written(message);
            if (find(message, contentType, type).isEmpty()) {
                throw new MissingCodecException("no codec for " + contentType + " of the message " + message + " ("
                        + type + "): " + advice(message, contentType));
            }
        });
    }

    private static String advice(MessageType<?> message, ContentType contentType) {
        if (message.foreignSchema().isEmpty()) {
            return contentType.isJson() ? ADVICE : FORMAT_ADVICE;
        }
        String format = message.foreignSchema().get().format();
        if (format.contains("protobuf")) {
            return ADVICE_FOR_PROTOBUF;
        }
        return format.contains("avro") ? ADVICE_FOR_AVRO : FORMAT_ADVICE;
    }
}
