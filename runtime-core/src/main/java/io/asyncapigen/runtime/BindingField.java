package io.asyncapigen.runtime;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * A field of a binding for which the document gives a schema, and a message or a connection a value beside the payload: the key of a Kafka
 * record, the query of a WebSocket. Immutable; generated as a constant of the class of the message, the channel or the API, such as
 * {@code KAFKA_KEY}.
 *
 * @param <T> what its schema says
 */
public final class BindingField<T> {
    private final String protocol;
    private final String name;
    private final TypeToken<T> type;
    private final Optional<JsonSchema> schema;

    private BindingField(String protocol, String name, TypeToken<T> type, Optional<JsonSchema> schema) {
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.schema = schema;
    }

    /** @param protocol and name as the document writes them: {@code kafka}, {@code key} */
    public static <T> BindingField<T> of(String protocol, String name, TypeToken<T> type) {
        return new BindingField<>(protocol, name, type, Optional.empty());
    }

    /** The same with what the document demands of its values, which are compared with it as messages are ({@link Validation}). */
    public BindingField<T> schema(JsonSchema schema) {
        return new BindingField<>(protocol, name, type, Optional.of(schema));
    }

    /**
     * A value: of one message, {@code publisher.send(message, OrderPlacedMessage.KAFKA_KEY.with("a"))}; where the field is one of a
     * channel, of a route or of the connection, {@code api.watch(PricesChannel.WS_QUERY.with(query))}.
     */
    public Value<T> with(T value) {
        return new Value<>(this, value);
    }

    /**
     * The value that came with a message; empty when none did, which is also so where the delivery came over another protocol, or is a
     * message without this field.
     */
    public Optional<T> of(Delivery<?> delivery) {
        return in(delivery.facts());
    }

    /** The value among these facts; empty when there is none. */
    public Optional<T> in(Collection<?> facts) {
        return facts.stream()
                .filter(Value.class::isInstance)
                .map(each -> (Value<?>) each)
                .filter(each -> equals(each.field()))
                .findFirst()
                .map(this::cast);
    }

    @SuppressWarnings("unchecked") // a field of the same type
    private T cast(Value<?> value) {
        return (T) value.value();
    }

    /** The key of the binding in the document. */
    public String protocol() {
        return protocol;
    }

    /** The name of the field in the binding. */
    public String name() {
        return name;
    }

    public TypeToken<T> type() {
        return type;
    }

    /** What the document demands of its values. */
    public Optional<JsonSchema> schema() {
        return schema;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof BindingField<?> field
                        && protocol.equals(field.protocol)
                        && name.equals(field.name)
                        && type.equals(field.type);
    }

    @Override
    public int hashCode() {
        return Objects.hash(protocol, name);
    }

    @Override
    public String toString() {
        return protocol + " " + name;
    }

    /**
     * A field with its value: a wish when sending or connecting, a fact of a delivery. As an option of a send, core makes a {@link
     * io.asyncapigen.runtime.spi.BindingValue} of it for the transport, and one of that; as another option it goes to the transport as it
     * is, for {@link io.asyncapigen.runtime.spi.FieldCodec}.
     */
    public record Value<T>(BindingField<T> field, T value) implements SendOption, RouteOption, ConnectOption {
        public Value {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
        }

        /** Not the value, which may be secret. */
        @Override
        public String toString() {
            return field.toString();
        }
    }
}
