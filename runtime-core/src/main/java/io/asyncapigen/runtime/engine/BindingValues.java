package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonPointer;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.BindingValue;
import io.asyncapigen.runtime.spi.FieldCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Typed values of binding fields as the wire has them, and back. Thread-safe. */
public final class BindingValues implements FieldCodec {
    private static final RuntimeExpression WHOLE = new RuntimeExpression(Source.HEADER, JsonPointer.ROOT);

    private final Codecs codecs;

    BindingValues(Codecs codecs) {
        this.codecs = codecs;
    }

    /** With the codecs and the validation of these options. */
    public static FieldCodec of(ConnectOptions options) {
        return new BindingValues(Codecs.of(options));
    }

    @Override
    public BindingValue write(BindingField.Value<?> typed) {
        BindingField<?> field = typed.field();
        if (typed.value() instanceof Binary bytes) {
            return new BindingValue(field.protocol(), field.name(), new HeaderValue.Bytes(bytes));
        }
        JsonValue value = typed.value() instanceof String text ? new JsonString(text) : tree(typed);
        List<Fault> faults = faults(codecs.validating().sending(), field, () -> value);
        if (!faults.isEmpty()) {
            throw new EncodeException("the " + field + " is not what its schema says: " + text(faults), faults);
        }
        return new BindingValue(field.protocol(), field.name(), new HeaderValue.Json(value));
    }

    private static List<Fault> faults(Validating.Faults faults, BindingField<?> field, Supplier<JsonValue> value) {
        faults.field(field, value);
        return faults.found();
    }

    private static String text(List<Fault> faults) {
        return faults.stream()
                .map(each -> "#" + each.at().pointer() + ": " + each.text())
                .collect(Collectors.joining("; "));
    }

    private JsonValue tree(BindingField.Value<?> typed) {
        return codecs.tree().toTree(typed.value(), typed.field().type());
    }

    /**
     * The facts of a delivery, with those that the message type knows as typed ones beside the raw ones.
     *
     * @param ofRoute those that its operation has, whichever message it is
     * @throws DecodeException with the faults of all of them, when one is not what its schema says
     */
    List<Object> read(MessageType<?> type, List<BindingField<?>> ofRoute, List<Object> facts) {
        if (type.fields().isEmpty() && ofRoute.isEmpty()) {
            return facts;
        }
        List<BindingField<?>> fields = new ArrayList<>(ofRoute);
        fields.addAll(type.fields());
        List<Object> all = new ArrayList<>(facts);
        var refused = new ArrayList<DecodeException>();
        for (Object fact : facts) {
            if (fact instanceof BindingValue raw) {
                for (BindingField<?> field : fields) {
                    if (raw.is(field.protocol(), field.name())) {
                        try {
                            all.add(read(field, raw, "the " + field + " that came with " + type));
                        } catch (DecodeException e) {
                            refused.add(e);
                        }
                    }
                }
            }
        }
        if (!refused.isEmpty()) {
            throw FieldCodec.refused(refused);
        }
        return all;
    }

    @Override
    public <T> BindingField.Value<T> read(BindingField<T> field, BindingValue raw) {
        return read(field, raw, "the " + field);
    }

    private <T> BindingField.Value<T> read(BindingField<T> field, BindingValue raw, String what) {
        BindingField.Value<T> typed;
        try {
            typed = new BindingField.Value<>(field, decode(field, raw.value(), codecs));
        } catch (DecodeException | NullPointerException e) {
            throw new DecodeException(what + " is not what its schema says: " + e.getMessage(), misfits(field, e));
        }
        List<Fault> faults = faults(codecs.validating().receiving(), field, () -> tree(typed));
        if (!faults.isEmpty()) {
            throw new DecodeException(what + " is not what its schema says: " + text(faults), faults);
        }
        return typed;
    }

    /** What does not fit the type; the whole value where nobody knows which part. */
    private static List<Fault> misfits(BindingField<?> field, RuntimeException failure) {
        List<Fault> known = failure instanceof DecodeException e ? e.faults() : List.of();
        return known.isEmpty()
                ? List.of(new Fault(WHOLE, "type", String.valueOf(failure.getMessage())).in(field))
                : known.stream().map(each -> each.in(field)).toList();
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the classes are compared; null is refused by the value
    private static <T> T decode(BindingField<T> field, HeaderValue value, Codecs codecs) {
        if (field.type().type() == Binary.class) {
            return (T) value.bytes();
        } else if (field.type().type() == String.class) {
            return (T) value.text();
        } else if (value instanceof HeaderValue.Json json && json.value() instanceof JsonObject members) {
            return codecs.tree().fromHeaders(known(members, field, codecs), field.type());
        }
        String text = value.text();
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return codecs.json(Binary.utf8(text))
                        .map(tree -> codecs.tree().fromTree(tree, field.type()))
                        .orElseThrow(() -> new DecodeException("no JSON"));
            } catch (DecodeException e) {
                return fromText(text, field, codecs, e); // such as a value of an enum that begins like this
            }
        }
        return codecs.tree().fromText(text, field.type());
    }

    /** Where the members came one by one, as text, there may be others that nobody has asked for. */
    private static JsonObject known(JsonObject members, BindingField<?> field, Codecs codecs) {
        var known = JsonObject.builder();
        members.members().forEach((name, value) -> {
            if (codecs.tree().hasMember(field.type(), name)) {
                known.put(name, value);
            }
        });
        return known.build();
    }

    @SuppressWarnings("NullAway") // as above
    private static <T> T fromText(String text, BindingField<T> field, Codecs codecs, DecodeException asJson) {
        try {
            return codecs.tree().fromText(text, field.type());
        } catch (DecodeException e) {
            throw asJson;
        }
    }
}
