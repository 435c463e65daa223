package io.asyncapigen.runtime.avro;

import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.Union;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Finds the form for a Java type and a schema. For one message, since a form knows the schema; not thread-safe. */
final class Forms {
    private final Map<Key, RecordForm> records = new HashMap<>();

    private record Key(Class<?> type, String name) {}

    /** @throws AsyncApiException when values of that type cannot be written by that schema */
    Form of(Type type, Schema schema) {
        Class<?> raw = raw(type);
        if (schema.getType() == Schema.Type.UNION) {
            return union(type, raw, schema);
        }
        Optional<Form> scalar = Scalars.of(raw, schema);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        RecordComponent wrapped = wrapped(raw);
        if (wrapped != null) {
            return WrapperForm.of(raw, of(wrapped.getGenericType(), schema));
        }
        return switch (schema.getType()) {
            case ARRAY -> items(type, raw, schema);
            case MAP -> entries(type, raw, schema);
            case ENUM -> Symbols.isOne(raw) ? new Symbols(raw, schema) : mapped(raw, schema);
            case RECORD -> isModel(raw) ? record(raw, schema) : mapped(raw, schema);
            default -> mapped(raw, schema);
        };
    }

    private Form items(Type type, Class<?> raw, Schema schema) {
        if (raw != List.class && raw != Set.class) {
            return mapped(raw, schema);
        }
        return new ItemsForm(of(argument(type, 0), schema.getElementType()), raw == Set.class);
    }

    private Form entries(Type type, Class<?> raw, Schema schema) {
        return raw == Map.class ? new EntriesForm(of(argument(type, 1), schema.getValueType())) : mapped(raw, schema);
    }

    private Form record(Class<?> type, Schema schema) {
        Key key = new Key(type, schema.getFullName());
        RecordForm known = records.get(key);
        if (known != null) {
            return known;
        }
        RecordForm made = new RecordForm(type, schema);
        records.put(key, made);
        made.fill(this);
        return made;
    }

    private Form union(Type type, Class<?> raw, Schema schema) {
        Union union = raw.getAnnotation(Union.class);
        int nullIndex = -1;
        List<UnionForm.Branch> branches = new ArrayList<>();
        for (int i = 0; i < schema.getTypes().size(); i++) {
            Schema branch = schema.getTypes().get(i);
            if (branch.getType() == Schema.Type.NULL) {
                nullIndex = i;
            } else {
                Type variant = union == null ? type : variant(raw, union, branch.getFullName());
                branches.add(new UnionForm.Branch(i, boxed(raw(variant)), of(variant, branch)));
            }
        }
        boolean isJson = raw == io.asyncapigen.runtime.json.JsonValue.class;
        return new UnionForm(schema, nullIndex, isJson ? JsonNull.NULL : null, List.copyOf(branches));
    }

    private static Class<?> variant(Class<?> type, Union union, String branch) {
        return Arrays.stream(union.value())
                .filter(each -> List.of(each.names()).contains(branch))
                .findFirst()
                .<Class<?>>map(Union.Variant::type)
                .orElseThrow(() -> new AsyncApiException(
                        type + " has no variant for the branch " + branch + " of its Avro schema"));
    }

    private static Form mapped(Class<?> type, Schema schema) {
        Class<?> natural = Scalars.natural(schema);
        if (natural == null) {
            throw new AsyncApiException("Avro values of " + schema.getFullName() + " cannot be a " + type.getName()
                    + ": only single values can have a class of another kind");
        }
        return MappedForm.of(type, natural, Scalars.of(natural, schema).orElseThrow());
    }

    /** The component of a record that is written as that alone. */
    private static @Nullable RecordComponent wrapped(Class<?> type) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        return components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class)
                ? components[0]
                : null;
    }

    private static boolean isModel(Class<?> type) {
        return type.isRecord() || Reflection.hasStatic(type, "builder");
    }

    private static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getActualTypeArguments()[index];
        }
        throw new AsyncApiException("no type of the elements of " + type);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> simple) {
            return simple;
        } else if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        throw new AsyncApiException("no class of " + type);
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }
}
