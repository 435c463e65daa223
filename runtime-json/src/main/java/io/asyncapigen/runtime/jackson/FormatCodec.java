package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Payloads in CBOR, MessagePack, XML and YAML, as far as the libraries that read them are on the class path: those of Jackson, and
 * {@code msgpack-core}. A payload is the JSON of the model, written in another way, and is read as strictly; bytes stay the base64 text
 * that they are in JSON, but byte strings are read as well.
 *
 * <p>XML has no types, so there text is read as the number, boolean or list of one that the model wants. The root element is called like
 * the Java type; members are elements, lists are repeated ones; attributes are read as members. Where a document says that a payload of
 * {@code text/xml} or {@code text/yaml} is a string, it is the text itself. Thread-safe.
 */
public final class FormatCodec implements PayloadCodec {
    private final JacksonTreeCodec trees = new JacksonTreeCodec();

    public FormatCodec() {}

    @Override
    public boolean supports(ContentType contentType, TypeToken<?> type) {
        Optional<Format> format =
                Format.of(contentType).filter(each -> each.tree().isPresent());
        if (format.isEmpty() || contentType.isText() && type.type() == String.class) {
            return false;
        }
        return !format.get().isUntyped() || !isTree(type.type());
    }

    private static boolean isTree(Type type) {
        return type instanceof Class<?> known && JsonValue.class.isAssignableFrom(known);
    }

    private static TreeFormat format(ContentType contentType) {
        return Format.of(contentType).flatMap(Format::tree).orElseThrow();
    }

    @Override
    public Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType) {
        String root = type.type() instanceof Class<?> known ? known.getSimpleName() : "payload";
        try {
            return Binary.wrap(format(contentType).write(trees.toTree(value, type), root));
        } catch (JacksonException e) {
            throw new EncodeException("cannot be written as " + contentType + ": " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public <T> @Nullable T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
        JsonValue tree = read(payload, contentType);
        return isUntyped(contentType) ? trees.fromText(tree, type) : trees.fromTree(tree, type);
    }

    @Override
    public JsonValue complete(Binary payload, JsonValue value, ContentType contentType) {
        JsonValue tree = read(payload, contentType);
        return isUntyped(contentType) ? Completion.of(value, tree) : tree;
    }

    private static JsonValue read(Binary payload, ContentType contentType) {
        try {
            return format(contentType).read(payload.unwrap());
        } catch (JacksonException e) {
            throw new DecodeException("no well-formed " + contentType);
        } catch (StackOverflowError e) {
            throw new DecodeException("too deeply nested");
        }
    }

    private static boolean isUntyped(ContentType contentType) {
        return Format.of(contentType).filter(Format::isUntyped).isPresent();
    }
}
