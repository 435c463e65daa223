package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.json.Union;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.util.AccessPattern;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads the variants of a sealed interface. Where several fit, by their schemas too, it is the one that loses the fewest members, those of
 * its parts included, then the one that names the most of them; among equals the first one of the document.
 */
final class UnionReader extends StdDeserializer<Object> {
    /** For one payload: variants of variants, each tried for each, would otherwise cost exponential time. */
    private static final int MAX_ATTEMPTS = 10_000;

    private static final Object ATTEMPTS = UnionReader.class;

    private final transient UnionChoice choice;
    private final transient ConcurrentMap<Class<?>, Members> members = new ConcurrentHashMap<>();

    UnionReader(JavaType type, Union union) {
        super(type);
        this.choice = new UnionChoice(union);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        JsonValue value = JsonValueReader.read(parser);
        List<UnionVariant> candidates = ranked(choice.valid(choice.candidates(value), value), value, context);
        if (candidates.size() == 1) {
            return read(candidates.get(0), value, context);
        }
        Object best = best(candidates, value, context);
        if (best != null) {
            return best;
        }
        return context.reportInputMismatch(
                this,
                "none of %s",
                choice.variants().stream()
                        .map(each -> each.type().getSimpleName())
                        .collect(Collectors.joining(", ")));
    }

    /** The first that can be read and loses nothing, otherwise the first of those that lose least; null where none can be read. */
    private @Nullable Object best(List<UnionVariant> candidates, JsonValue value, DeserializationContext context) {
        int before = Losses.of(context);
        Object best = null;
        int fewest = Integer.MAX_VALUE;
        for (UnionVariant each : candidates) {
            countAttempt(context);
            Losses.set(context, 0);
            try {
                Object read = read(each, value, context);
                if (Losses.of(context) < fewest) {
                    best = read;
                    fewest = Losses.of(context);
                }
            } catch (JacksonException e) {
                // The next one may fit.
            }
            if (fewest == 0) {
                break;
            }
        }
        Losses.set(context, best == null ? before : before + fewest);
        return best;
    }

    private List<UnionVariant> ranked(List<UnionVariant> candidates, JsonValue value, DeserializationContext context) {
        if (candidates.size() < 2 || !(value instanceof JsonObject object)) {
            return candidates;
        }
        return candidates.stream()
                .sorted(Comparator.<UnionVariant>comparingLong(
                                each -> members(each.type(), context).lost(object))
                        .thenComparingLong(each -> members(each.type(), context).unnamed(object)))
                .toList();
    }

    private Members members(Class<?> variant, DeserializationContext context) {
        return members.computeIfAbsent(variant, each -> Members.of(context.constructType(each), context.getConfig()));
    }

    private static Object read(UnionVariant variant, JsonValue value, DeserializationContext context) {
        TokenBuffer buffer = context.bufferForInputBuffering();
        JsonValueWriter.write(value, buffer);
        JsonParser parser = buffer.asParser(context);
        parser.nextToken();
        return reader(variant, context).deserialize(parser, context);
    }

    private static ValueDeserializer<Object> reader(UnionVariant variant, DeserializationContext context) {
        return context.findContextualValueDeserializer(context.constructType(variant.type()), null);
    }

    private void countAttempt(DeserializationContext context) {
        int attempts = context.getAttribute(ATTEMPTS) instanceof Integer count ? count + 1 : 1;
        context.setAttribute(ATTEMPTS, attempts);
        if (attempts > MAX_ATTEMPTS) {
            throw new TooManyAttemptsException();
        }
    }

    /** JSON null is a value only for a variant that is made of it. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        for (UnionVariant each : choice.variants()) {
            if (each.json() == Union.Json.NULL && reader(each, context) instanceof WrapperReader wrapper) {
                return wrapper.ofNull(context);
            }
        }
        return null;
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    /** Otherwise Jackson takes the value of null for that of an absent member as well. */
    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }

    /** Variants further out may take it for a failure of their own, but every further attempt ends with it as well. */
    static final class TooManyAttemptsException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyAttemptsException() {
            super("too many variants of unions had to be tried");
        }
    }
}
