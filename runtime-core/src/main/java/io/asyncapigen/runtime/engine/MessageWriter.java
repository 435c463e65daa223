package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.MissingCodecException;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes envelopes of messages. Immutable. */
final class MessageWriter<M extends Message> {
    private final MessageSet<M> messages;
    private final Codecs codecs;
    private final BindingValues values;
    private final Headers defaults;

    /** @param defaults for messages that have none of that name */
    MessageWriter(MessageSet<M> messages, Codecs codecs, Headers defaults) {
        this.messages = messages;
        this.codecs = codecs;
        this.values = new BindingValues(codecs);
        this.defaults = defaults;
    }

    /** An envelope under construction, which reads and writes places in the message. */
    Draft draft(M message, List<SendOption> options) {
        return new Draft(messages.typeOf(message), message, options);
    }

    /** A message half written. Not thread-safe. */
    final class Draft {
        private final MessageType<?> type;
        private final List<SendOption> options;
        private final @Nullable Object payload;
        private @Nullable JsonValue tree;
        private boolean rewritten;
        private Headers headers;

        private <N extends M> Draft(MessageType<N> type, N message, List<SendOption> options) {
            this.type = type;
            this.options = options;
            this.payload = type.payloadOf(message);
            this.headers = typedHeaders(type, type.headersOf(message));
        }

        MessageType<?> type() {
            return type;
        }

        @Nullable
        JsonValue read(RuntimeExpression place) {
            boolean inPayload = place.source() == RuntimeExpression.Source.PAYLOAD;
            return place.read(headers, inPayload ? tree() : JsonNull.NULL).orElse(null);
        }

        /** @throws EncodeException when there is no such place */
        void write(RuntimeExpression place, JsonValue value) {
            try {
                if (place.source() == RuntimeExpression.Source.HEADER) {
                    headers = place.write(headers, value);
                } else {
                    tree = place.write(tree(), value);
                    rewritten = true;
                }
            } catch (IllegalArgumentException e) {
                throw new EncodeException("the message " + type + " has no place for " + place, e);
            }
        }

        /**
         * The envelope for that route's address; what the message says of parameters that have no value is taken from it.
         *
         * @throws IllegalStateException when there are parameters still without a value, which it names
         */
        Envelope.Builder envelope(Route route) {
            return envelope().parameters(parameters(route));
        }

        /** The envelope, for an address without parameters. */
        Envelope.Builder envelope() {
            Envelope.Builder envelope = Envelope.builder(validated()).message(type);
            if (type.payload().isPresent()) {
                envelope.contentType(Media.written(type));
            }
            Set<String> said = options.isEmpty() ? Set.of() : new HashSet<>();
            for (SendOption each : options) {
                if (each instanceof SendOption.Header header) {
                    headers = said.add(header.name())
                            ? headers.with(header.name(), header.value())
                            : headers.plus(Headers.of(header.name(), header.value()));
                } else if (each instanceof BindingField.Value<?> field) {
                    envelope.option(values.write(field));
                } else {
                    envelope.option(each);
                }
            }
            return envelope.headers(
                    defaults.isEmpty()
                            ? headers
                            : headers.plus(
                                    defaults.filter(name -> headers.first(name).isEmpty())));
        }

        /** The payload, once it and the headers have no faults. It is validated as JSON text, if it is that; as a tree for what is wrong. */
        private Binary validated() {
            Validating.Faults faults = codecs.validating().sending();
            Optional<Binary> text = faults.wantPayload(type) ? jsonText() : Optional.empty();
            boolean isAccepted = text.filter(each -> faults.accepts(type, each)).isPresent();
            if (!isAccepted && type.payload().isPresent()) {
                faults.payload(type, this::tree);
            }
            if (type.headers().isPresent() && !headers.isEmpty()) {
                faults.headers(type, headers::toJson);
            }
            if (!faults.isEmpty()) {
                throw new EncodeException(
                        "the message " + type + " is not as the document says: " + faults, faults.found());
            }
            return text.orElseGet(this::bytes);
        }

        /** Empty when the payload is none, or cannot be written: its faults come first. */
        private Optional<Binary> jsonText() {
            try {
                return codecs.isJsonText(type, Media.written(type)) ? Optional.of(bytes()) : Optional.empty();
            } catch (EncodeException e) {
                return Optional.empty();
            }
        }

        private Map<String, String> parameters(Route route) {
            if (route.address().parameters().isEmpty()) {
                return Map.of();
            }
            Route located = route;
            for (var each : route.locations().entrySet()) {
                JsonValue value = route.parameters().containsKey(each.getKey()) ? null : read(each.getValue());
                if (value != null) {
                    located = located.with(Map.of(each.getKey(), new HeaderValue.Json(value).text()));
                }
            }
            Map<String, String> known = located.parameters();
            List<String> missing = route.address().parameters().stream()
                    .filter(each -> !known.containsKey(each))
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("the address " + route.address() + " needs a value for " + missing);
            }
            return known;
        }

        private Binary bytes() {
            TypeToken<?> as = type.payload().orElse(null);
            if (as == null) {
                return Binary.empty();
            }
            ContentType contentType = Media.written(type);
            if (type.isRaw()) {
                return new BinaryCodec().encode(payload, as, contentType);
            }
            if (!rewritten) {
                return encode(payload, as, contentType);
            }
            return codecs.areTrees(type, contentType)
                    ? encode(tree, Codecs.JSON, contentType)
                    : encode(codecs.fromTree(type, tree(), as), as, contentType);
        }

        private Binary encode(@Nullable Object value, TypeToken<?> as, ContentType contentType) {
            PayloadCodec codec = codecs.find(type, contentType, as)
                    .orElseThrow(() -> new MissingCodecException("no codec for " + contentType + " of " + as));
            return codec.encode(value, as, contentType);
        }

        private JsonValue tree() {
            if (tree == null) {
                TypeToken<?> as = type.payload().orElse(null);
                tree = as == null || type.isRaw() ? JsonNull.NULL : codecs.toTree(type, payload, as);
            }
            return tree;
        }
    }

    private Headers typedHeaders(MessageType<?> type, @Nullable Object headers) {
        TypeToken<?> as = type.headers().orElse(null);
        if (as == null || headers == null) {
            return Headers.empty();
        }
        if (!(codecs.tree().toTree(headers, as) instanceof JsonObject object)) {
            throw new EncodeException("the headers of the message " + type + " are no object");
        }
        var builder = Headers.builder();
        object.members().forEach(builder::add);
        return builder.build();
    }
}
