package io.asyncapigen.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How one message travels: its name, content type and bindings, and how its class is taken apart and put together. Immutable; generated
 * as the constant {@code TYPE} of each message class.
 *
 * @param <M> the message class
 */
public final class MessageType<M extends Message> {
    private final String name;
    private final Class<M> type;
    private final ContentType contentType;
    private final Optional<TypeToken<?>> payload;
    private final Optional<TypeToken<?>> headers;
    private final Optional<JsonSchema> payloadSchema;
    private final Optional<JsonSchema> headersSchema;
    private final Optional<ForeignSchema> foreignSchema;
    private final Optional<RuntimeExpression> correlationId;
    private final Bindings bindings;
    private final List<BindingField<?>> fields;
    private final List<MessageMatch> matches;
    private final Function<M, ? extends @Nullable Object> payloadOf;
    private final Function<M, ? extends @Nullable Object> headersOf;
    private final BiFunction<@Nullable Object, @Nullable Object, M> constructor;

    private MessageType(Builder<M, ?, ?> builder, BiFunction<@Nullable Object, @Nullable Object, M> constructor) {
        this.name = builder.name;
        this.type = builder.type;
        this.payload = Optional.ofNullable(builder.payload);
        this.headers = Optional.ofNullable(builder.headers);
        this.foreignSchema = Optional.ofNullable(builder.foreignSchema);
        this.contentType =
                Objects.requireNonNullElse(builder.contentType, isRaw() ? ContentType.BINARY : ContentType.JSON);
        this.payloadSchema = Optional.ofNullable(builder.payloadSchema);
        this.headersSchema = Optional.ofNullable(builder.headersSchema);
        this.correlationId = Optional.ofNullable(builder.correlationId);
        this.bindings = builder.bindings;
        this.fields = List.copyOf(builder.fields);
        this.matches = List.copyOf(builder.matches);
        this.payloadOf = builder.payloadOf;
        this.headersOf = builder.headersOf;
        this.constructor = constructor;
    }

    /** @param name the message's name in the document */
    public static <M extends Message> Builder<M, Void, Void> builder(String name, Class<M> type) {
        return new Builder<>(Objects.requireNonNull(name, "name"), Objects.requireNonNull(type, "type"));
    }

    public String name() {
        return name;
    }

    public Class<M> type() {
        return type;
    }

    /** What the document says; otherwise JSON, or {@code application/octet-stream} where the payload is {@link Binary}. */
    public ContentType contentType() {
        return contentType;
    }

    /** Empty when the message has no payload. */
    public Optional<TypeToken<?>> payload() {
        return payload;
    }

    /** Empty when the document names no headers. */
    public Optional<TypeToken<?>> headers() {
        return headers;
    }

    /** What the payload is validated with; empty when the document restricts it no further than its type does, or in another language. */
    public Optional<JsonSchema> payloadSchema() {
        return payloadSchema;
    }

    /** What the payload is written and read by, where the document describes it in another language than JSON Schema. */
    public Optional<ForeignSchema> foreignSchema() {
        return foreignSchema;
    }

    /** What the object of all typed headers is validated with; empty as for the payload. */
    public Optional<JsonSchema> headersSchema() {
        return headersSchema;
    }

    /** Where the message says which request it belongs to. */
    public Optional<RuntimeExpression> correlationId() {
        return correlationId;
    }

    public Bindings bindings() {
        return bindings;
    }

    /** What its bindings say beside the payload. */
    public List<BindingField<?>> fields() {
        return fields;
    }

    /** All of these hold for this message; empty when nothing sets it apart. */
    public List<MessageMatch> matches() {
        return matches;
    }

    /** Whether the payload is bytes that no codec reads, whatever the content type. */
    public boolean isRaw() {
        return foreignSchema.isEmpty()
                && payload.filter(each -> each.type() == Binary.class).isPresent();
    }

    /** The payload of a message; {@code null} when it has none. */
    public @Nullable Object payloadOf(M message) {
        return payloadOf.apply(message);
    }

    /** The typed headers of a message; {@code null} when it has none. */
    public @Nullable Object headersOf(M message) {
        return headersOf.apply(message);
    }

    /** A message of these parts. What its constructor throws comes through. */
    public M create(@Nullable Object payload, @Nullable Object headers) {
        return constructor.apply(payload, headers);
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Describes a message type. Not thread-safe.
     *
     * @param <P> the payload's type, {@code Void} while there is none
     * @param <H> the type of the headers, {@code Void} while there are none
     */
    public static final class Builder<M extends Message, P, H> {
        private final String name;
        private final Class<M> type;
        private final List<MessageMatch> matches = new ArrayList<>();
        private final List<BindingField<?>> fields = new ArrayList<>();
        private @Nullable ContentType contentType;
        private @Nullable TypeToken<?> payload;
        private @Nullable TypeToken<?> headers;
        private @Nullable JsonSchema payloadSchema;
        private @Nullable JsonSchema headersSchema;
        private @Nullable ForeignSchema foreignSchema;
        private @Nullable RuntimeExpression correlationId;
        private Bindings bindings = Bindings.none();
        private Function<M, ? extends @Nullable Object> payloadOf = message -> null;
        private Function<M, ? extends @Nullable Object> headersOf = message -> null;

        private Builder(String name, Class<M> type) {
            this.name = name;
            this.type = type;
        }

        /** @throws IllegalArgumentException when it is no media type */
        public Builder<M, P, H> contentType(String contentType) {
            this.contentType = ContentType.parse(contentType);
            return this;
        }

        /** @param accessor gives the payload of a message */
        @SuppressWarnings("unchecked") // only the phantom argument changes
        public <T> Builder<M, T, H> payload(TypeToken<T> payload, Function<M, ? extends @Nullable T> accessor) {
            this.payload = payload;
            this.payloadOf = accessor;
            return (Builder<M, T, H>) this;
        }

        /** @param accessor gives the typed headers of a message, or {@code null} */
        @SuppressWarnings("unchecked") // only the phantom argument changes
        public <T> Builder<M, P, T> headers(TypeToken<T> headers, Function<M, ? extends @Nullable T> accessor) {
            this.headers = headers;
            this.headersOf = accessor;
            return (Builder<M, P, T>) this;
        }

        /** What the payload is validated with. */
        public Builder<M, P, H> payloadSchema(JsonSchema schema) {
            this.payloadSchema = schema;
            return this;
        }

        /** What the payload is written and read by, in another language than JSON Schema. */
        public Builder<M, P, H> foreignSchema(ForeignSchema schema) {
            this.foreignSchema = schema;
            return this;
        }

        /** What the object of all typed headers is validated with. */
        public Builder<M, P, H> headersSchema(JsonSchema schema) {
            this.headersSchema = schema;
            return this;
        }

        /** @throws IllegalArgumentException when it is no runtime expression */
        public Builder<M, P, H> correlationId(String expression) {
            this.correlationId = RuntimeExpression.parse(expression);
            return this;
        }

        public Builder<M, P, H> bindings(Bindings bindings) {
            this.bindings = bindings;
            return this;
        }

        /** Adds a field of its bindings that has a value beside the payload. */
        public Builder<M, P, H> field(BindingField<?> field) {
            fields.add(field);
            return this;
        }

        /** Adds a sign; a message has all of its signs. */
        public Builder<M, P, H> match(MessageMatch match) {
            matches.add(match);
            return this;
        }

        /** For a message with payload and headers: {@code build(MyMessage::new)}. */
        @SuppressWarnings("unchecked") // the codec gives what the type tokens say
        public MessageType<M> build(BiFunction<P, @Nullable H, M> constructor) {
            return new MessageType<>(this, (payload, headers) -> constructor.apply((P) payload, (H) headers));
        }

        /** For a message without headers. */
        @SuppressWarnings("unchecked") // the codec gives what the type token says
        public MessageType<M> build(Function<P, M> constructor) {
            refuse(headers, "headers");
            return new MessageType<>(this, (payload, headers) -> constructor.apply((P) payload));
        }

        /** For a message without payload. */
        @SuppressWarnings("unchecked") // the codec gives what the type token says
        public MessageType<M> buildOfHeaders(Function<@Nullable H, M> constructor) {
            refuse(payload, "a payload");
            return new MessageType<>(this, (payload, headers) -> constructor.apply((H) headers));
        }

        /** For a message with neither payload nor headers. */
        public MessageType<M> build(Supplier<M> constructor) {
            refuse(payload, "a payload");
            refuse(headers, "headers");
            return new MessageType<>(this, (payload, headers) -> constructor.get());
        }

        private void refuse(@Nullable Object part, String what) {
            if (part != null) {
                throw new IllegalStateException("the message " + name + " has " + what + ", but is built without");
            }
        }
    }
}
