package io.asyncapigen.runtime;

import java.util.Objects;
import java.util.Optional;

/**
 * A field of a message's binding for which the document gives a schema, and a message a value beside its payload: the key of a Kafka
 * record. Immutable; generated as a constant of the message class, such as {@code KAFKA_KEY}.
 *
 * @param <T> what its schema says
 */
public final class BindingField<T> {
    private final String protocol;
    private final String name;
    private final TypeToken<T> type;

    private BindingField(String protocol, String name, TypeToken<T> type) {
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
    }

    /** @param protocol and name as the document writes them: {@code kafka}, {@code key} */
    public static <T> BindingField<T> of(String protocol, String name, TypeToken<T> type) {
        return new BindingField<>(protocol, name, type);
    }

    /** The value of one message: {@code publisher.send(message, OrderPlacedMessage.KAFKA_KEY.with("a"))}. */
    public SendOption with(T value) {
        return new Value<>(this, value);
    }

    /**
     * The value that came with a message; empty when none did, which is also so where the delivery came over another protocol, or is a
     * message without this field.
     */
    public Optional<T> of(Delivery<?> delivery) {
        return delivery.facts().stream()
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
     * A field with its value: a wish when sending, a fact of a delivery. Core makes a {@link io.asyncapigen.runtime.spi.BindingValue} of
     * it for the transport, and one of that.
     */
    public record Value<T>(BindingField<T> field, T value) implements SendOption {
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
