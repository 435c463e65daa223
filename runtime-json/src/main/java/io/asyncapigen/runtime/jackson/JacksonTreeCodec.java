package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.TreeCodec;
import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/** Objects as trees of JSON values, by the same rules as payloads; headers leniently. Thread-safe. */
public final class JacksonTreeCodec implements TreeCodec {
    private final ConcurrentMap<Type, Members> members = new ConcurrentHashMap<>();

    public JacksonTreeCodec() {}

    @Override
    public JsonValue toTree(@Nullable Object value, TypeToken<?> type) {
        try {
            return DeepStack.orDeeper(() -> tree(value));
        } catch (JacksonException e) {
            throw new EncodeException("has no JSON form: " + Problem.describe(e), e);
        }
    }

    private static JsonValue tree(@Nullable Object value) {
        var buffer = TokenBuffer.forGeneration();
        Mappers.STRICT.writeValue(buffer, value);
        try (JsonParser parser = buffer.asParser()) {
            parser.nextToken();
            return JsonValueReader.read(parser);
        }
    }

    @Override
    public <T> @Nullable T fromTree(JsonValue tree, TypeToken<T> type) {
        return read(Mappers.STRICT, tree, type);
    }

    @Override
    public <T> T fromHeaders(JsonObject headers, TypeToken<T> type) {
        Members known = members(type);
        var named = JsonObject.builder();
        headers.members().forEach((name, value) -> {
            String member = known.named(name).orElse(name);
            named.put(member, structured(value, known.types().get(member)));
        });
        T read = read(Mappers.LENIENT, named.build(), type, Problem::inHeaders);
        if (read == null) {
            throw new DecodeException("the headers are null");
        }
        return read;
    }

    @Override
    public <T> @Nullable T fromText(String text, TypeToken<T> type) {
        return fromText(new JsonString(text), type);
    }

    /** A value whose numbers and booleans are text, whose lists of one are that one, and whose empty lists are nothing. */
    <T> @Nullable T fromText(JsonValue tree, TypeToken<T> type) {
        return read(Mappers.ELEMENTS, tree, type);
    }

    @Override
    public boolean hasMember(TypeToken<?> type, String name) {
        return members(type).named(name).isPresent();
    }

    private Members members(TypeToken<?> type) {
        return members.computeIfAbsent(
                type.type(),
                each -> Members.of(Mappers.STRICT.constructType(each), Mappers.STRICT.deserializationConfig()));
    }

    /** A protocol that has only text carries an object or a list as JSON text. */
    private static JsonValue structured(JsonValue value, @Nullable JavaType type) {
        boolean mayBeJson = value instanceof JsonString text
                && type != null
                && type.getRawClass() != String.class
                && (text.value().startsWith("{") || text.value().startsWith("["));
        if (!mayBeJson) {
            return value;
        }
        try {
            return Mappers.STRICT.readValue(((JsonString) value).value(), JsonValue.class);
        } catch (JacksonException e) {
            return value;
        }
    }

    private static <T> @Nullable T read(JsonMapper mapper, JsonValue tree, TypeToken<T> type) {
        return read(mapper, tree, type, problem -> List.of());
    }

    private static <T> @Nullable T read(
            JsonMapper mapper, JsonValue tree, TypeToken<T> type, Function<JacksonException, List<Fault>> faults) {
        try {
            return DeepStack.<@Nullable T>orDeeper(() -> {
                var buffer = TokenBuffer.forGeneration();
                JsonValueWriter.write(tree, buffer);
                return mapper.readerFor(mapper.constructType(type.type())).readValue(buffer.asParser());
            });
        } catch (JacksonException e) {
            throw new DecodeException(Problem.describe(e), faults.apply(e));
        } catch (UnionReader.TooManyAttemptsException e) {
            throw new DecodeException("too ambiguous");
        }
    }
}
