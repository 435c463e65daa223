package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.JsonSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.MissingCodecException;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.Validation;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Validator;
import io.asyncapigen.runtime.spi.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Compares the messages of a connection with the schemas of the document. Thread-safe. */
final class Validating {
    private final Validation validation;
    private final Optional<ValidatorFactory> factory;
    private final Map<JsonSchema, Validator> validators = new ConcurrentHashMap<>();

    private Validating(Validation validation, Optional<ValidatorFactory> factory) {
        this.validation = validation;
        this.factory = factory;
    }

    static Validating of(ConnectOptions options) {
        return new Validating(
                options.validation(),
                options.validatorFactory()
                        .or(() -> Services.of(ValidatorFactory.class).stream().findFirst()));
    }

    /**
     * Asks for all that these messages need.
     *
     * @throws MissingCodecException when nothing validates, and something has to
     */
    void check(MessageType<?> message) {
        if (validation != Validation.NONE) {
            message.payloadSchema().ifPresent(this::validator);
            message.headersSchema().ifPresent(this::validator);
            check(message.fields());
        }
    }

    /** As above, of fields of bindings. */
    void check(List<BindingField<?>> fields) {
        if (validation != Validation.NONE) {
            fields.forEach(each -> each.schema().ifPresent(this::validator));
        }
    }

    /** What is wrong with a message that goes out; nothing when those are not validated. */
    Faults sending() {
        return new Faults(validation.onSend());
    }

    /** What is wrong with a message that came in; nothing when those are not validated. */
    Faults receiving() {
        return new Faults(validation.onReceive());
    }

    private Validator validator(JsonSchema schema) {
        Validator known = validators.get(schema);
        if (known != null) {
            return known;
        }
        Validator made = factory.orElseThrow(() -> new MissingCodecException(
                        "nothing validates messages: add io.asyncapigen:asyncapi-gen-runtime-json to the class path, hand a"
                                + " validator factory to ConnectOptions.Builder, or say validation(NONE)"))
                .validator(schema);
        validators.put(schema, made);
        return made;
    }

    /** The faults of one message, as they are found. Not thread-safe. */
    final class Faults {
        private final boolean wanted;
        private final List<Fault> found = new ArrayList<>();

        private Faults(boolean wanted) {
            this.wanted = wanted;
        }

        /** Whether there is something to compare the payload with. */
        boolean wantPayload(MessageType<?> type) {
            return wanted && !type.isRaw() && type.payloadSchema().isPresent();
        }

        /** Whether there is nothing to find in that payload. False says nothing. */
        boolean accepts(MessageType<?> type, Binary json) {
            return wantPayload(type)
                    && type.payloadSchema()
                            .filter(each -> validator(each).accepts(json))
                            .isPresent();
        }

        /** @param value asked for only where there is something to compare it with */
        void payload(MessageType<?> type, Supplier<JsonValue> value) {
            if (wantPayload(type)) {
                look(type.payloadSchema(), value, Source.PAYLOAD);
            }
        }

        /** @param value of the object of all typed headers */
        void headers(MessageType<?> type, Supplier<JsonValue> value) {
            look(type.headersSchema(), value, Source.HEADER);
        }

        /** @param value of the field, the only thing that these faults are of */
        void field(BindingField<?> field, Supplier<JsonValue> value) {
            if (!field.type().type().equals(Binary.class)) {
                look(field.schema(), value, Source.HEADER);
                found.replaceAll(each -> each.in(field));
            }
        }

        private void look(Optional<JsonSchema> schema, Supplier<JsonValue> value, Source part) {
            if (wanted && schema.isPresent()) {
                found.addAll(validator(schema.get()).validate(value.get(), part));
            }
        }

        boolean isEmpty() {
            return found.isEmpty();
        }

        List<Fault> found() {
            return found;
        }

        @Override
        public String toString() {
            return found.stream().map(Fault::toString).collect(Collectors.joining("; "));
        }
    }
}
