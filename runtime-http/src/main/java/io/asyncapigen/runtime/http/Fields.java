package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.MessageMatch;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.spi.Envelope;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Between headers of messages and header fields. The names of fields count without regard to case; those that the document writes are
 * given back as it does. Immutable.
 */
final class Fields {
    static final String CONTENT_TYPE = "Content-Type";

    /** Which release of a message this is, between a server and a client that both are ours: the number of the next attempt. */
    static final String ATTEMPT = "Asyncapi-Attempt";

    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7E](?:[\\x20-\\x7E\\t]*[\\x21-\\x7E])?|");

    private final Map<String, String> names = new HashMap<>();

    Fields(Route route, MessageSet<?> messages) {
        route.locations().values().forEach(this::name);
        for (MessageType<?> each : messages.types()) {
            name(each);
        }
        for (MessageType<?> each : messages.others()) {
            name(each);
        }
    }

    private void name(MessageType<?> type) {
        type.correlationId().ifPresent(this::name);
        for (MessageMatch each : type.matches()) {
            if (each instanceof MessageMatch.Header header) {
                name(header.name());
            }
        }
    }

    private void name(RuntimeExpression place) {
        List<String> segments = place.pointer().segments();
        if (place.source() == RuntimeExpression.Source.HEADER && !segments.isEmpty()) {
            name(segments.get(0));
        }
    }

    private void name(String name) {
        names.put(name.toLowerCase(Locale.ROOT), name);
    }

    /**
     * Those of a message that goes out, with its content type.
     *
     * @throws IllegalArgumentException when one cannot be carried, or is of the connection and not of a message
     */
    static void write(Envelope envelope, BiConsumer<String, String> to) {
        boolean isTyped = false;
        for (Headers.Entry each : envelope.headers()) {
            write(each.name(), each.value().text(), to);
            isTyped |= each.name().equalsIgnoreCase(CONTENT_TYPE);
        }
        if (!isTyped) {
            envelope.contentType().ifPresent(each -> to.accept(CONTENT_TYPE, each.toString()));
        }
    }

    /** @throws IllegalArgumentException as above */
    static void write(String name, String value, BiConsumer<String, String> to) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of an HTTP header field");
        } else if (OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "the header field " + name + " is HTTP's own, and cannot be one of a message");
        } else if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("the value of the header " + name
                    + " cannot be in an HTTP header field: these have printable ASCII, without white space around it");
        }
        to.accept(name, value);
    }

    /**
     * Those of a message that came in, without those of the connection and the content type.
     *
     * @param visible what of a field, by its name and its value, is for handlers
     */
    Headers read(Iterable<Map.Entry<String, String>> received, BiFunction<String, String, Optional<String>> visible) {
        var headers = Headers.builder();
        for (Map.Entry<String, String> each : received) {
            String lower = each.getKey().toLowerCase(Locale.ROOT);
            boolean isOurs = OF_THE_CONNECTION.contains(lower)
                    || lower.equalsIgnoreCase(CONTENT_TYPE)
                    || lower.equalsIgnoreCase(ATTEMPT);
            if (!isOurs) {
                visible.apply(lower, each.getValue())
                        .ifPresent(value -> headers.add(names.getOrDefault(lower, each.getKey()), value));
            }
        }
        return headers.build();
    }

    /** What {@link #ATTEMPT} says; the other number where it is not there, or none from 1. */
    static int attempt(@Nullable String value, int otherwise) {
        try {
            int attempt = value == null ? otherwise : Integer.parseInt(value);
            return attempt < 1 ? otherwise : attempt;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Empty where there is none. Null where it is none. */
    static @Nullable Optional<ContentType> contentType(@Nullable String value) {
        try {
            return Optional.ofNullable(value).map(ContentType::parse);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
