package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.PayloadCodec;
import io.asyncapigen.runtime.utf8.Utf8Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON payloads: {@code application/json}, {@code text/json} and everything with {@code +json}.
 *
 * <p>Exact: no number is taken for text or text for a number, a whole number stays one however it is written, no digit is lost, and
 * duplicate members, missing required members, {@code null} for primitives and anything behind the value are errors. Members that the type
 * does not have are ignored. Reads UTF-8, UTF-16 and UTF-32, writes UTF-8. Thread-safe.
 */
public final class JacksonCodec implements PayloadCodec {
    private final JsonMapper mapper;

    public JacksonCodec() {
        this.mapper = Mappers.STRICT;
    }

    /**
     * The value of a text that the program itself brings, such as its schemas: may be nested much deeper than what comes from elsewhere.
     *
     * @throws DecodeException when it is no JSON
     */
    public static JsonValue readOwn(String json) {
        try (JsonParser parser = Mappers.OWN.createParser(ObjectReadContext.empty(), json)) {
            return JsonValueReader.readAll(parser);
        } catch (JacksonException e) {
            throw new DecodeException(Problem.describe(e), e);
        }
    }

    @Override
    public boolean supports(ContentType contentType, TypeToken<?> type) {
        return contentType.isJson();
    }

    @Override
    public boolean isJsonText(ContentType contentType) {
        return contentType.isJson();
    }

    @Override
    public Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType) {
        try {
            return Binary.wrap(DeepStack.orDeeper(() -> mapper.writeValueAsBytes(value)));
        } catch (JacksonException e) {
            throw new EncodeException("cannot be written as JSON: " + Problem.describe(e), e);
        } catch (StackOverflowError e) {
            throw new EncodeException("cannot be written as JSON: nested too deeply");
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the reader was found for the type
    public <T> @Nullable T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
        Optional<ByteReader> reader = ByteReaders.ALL.of(type.type());
        if (reader.isPresent()) {
            try {
                var json = new Utf8Json(payload.unwrap());
                T value = (T) reader.get().readAny(json);
                json.end();
                return value;
            } catch (RuntimeException | StackOverflowError e) {
                // Jackson decides, and says what is wrong.
            }
        }
        return decodeByJackson(payload, type);
    }

    /** The slow way, which takes all types and knows what is wrong. */
    <T> @Nullable T decodeByJackson(Binary payload, TypeToken<T> type) {
        try {
            return DeepStack.<@Nullable T>orDeeper(
                    () -> mapper.readValue(payload.unwrap(), mapper.constructType(type.type())));
        } catch (JacksonException e) {
            throw new DecodeException(Problem.describe(e));
        } catch (UnionReader.TooManyAttemptsException | StackOverflowError e) {
            throw new DecodeException("too deeply nested or ambiguous");
        }
    }
}
