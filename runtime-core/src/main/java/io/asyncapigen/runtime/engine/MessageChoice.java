package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageMatch;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Envelope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells which messages an envelope may hold, by its content type, by whether it has a payload, and then by their signs: headers, places
 * in the payload, members that only one requires. Of each kind of sign, messages that have it and show it go before messages without,
 * and messages that have it and do not show it are out. Immutable.
 */
final class MessageChoice<M extends Message> {
    private final List<MessageType<? extends M>> all;

    MessageChoice(List<MessageType<? extends M>> messages) {
        this.all = messages;
    }

    /** In the order in which to try them; empty when it can be none. */
    List<MessageType<? extends M>> candidates(Envelope envelope, PayloadTree tree) {
        if (all.size() == 1) {
            return all;
        }
        List<MessageType<? extends M>> left = byPresence(byContentType(envelope), envelope);
        left = narrow(left, MessageMatch.Header.class, match -> isInHeaders(match, envelope));
        left = narrow(
                left,
                MessageMatch.Payload.class,
                match -> tree.get()
                        .flatMap(root -> match.pointer().read(root))
                        .filter(match.oneOf()::contains)
                        .isPresent());
        return narrow(
                left,
                MessageMatch.Requires.class,
                match -> tree.get().flatMap(root -> match.pointer().read(root)).isPresent());
    }

    private List<MessageType<? extends M>> byContentType(Envelope envelope) {
        ContentType received = envelope.contentType().orElse(null);
        if (received == null) {
            return all;
        }
        List<MessageType<? extends M>> same = all.stream()
                .filter(each -> each.contentType().includes(received))
                .toList();
        return same.isEmpty() ? all : same;
    }

    /** Bytes are never dropped for a message without a payload; where there are none, such a message comes first. */
    private List<MessageType<? extends M>> byPresence(List<MessageType<? extends M>> from, Envelope envelope) {
        List<MessageType<? extends M>> with =
                from.stream().filter(each -> each.payload().isPresent()).toList();
        if (with.isEmpty() || with.size() == from.size()) {
            return from;
        } else if (!envelope.payload().isEmpty()) {
            return with;
        }
        List<MessageType<? extends M>> ordered = new ArrayList<>(from);
        ordered.sort(Comparator.comparing(each -> each.payload().isPresent()));
        return ordered;
    }

    private <T extends MessageMatch> List<MessageType<? extends M>> narrow(
            List<MessageType<? extends M>> from, Class<T> kind, Predicate<T> shown) {
        if (from.size() < 2 || from.stream().allMatch(each -> signs(each, kind).isEmpty())) {
            return from;
        }
        List<MessageType<? extends M>> showing = from.stream()
                .filter(each -> !signs(each, kind).isEmpty()
                        && signs(each, kind).stream().allMatch(shown))
                .toList();
        return showing.isEmpty()
                ? from.stream().filter(each -> signs(each, kind).isEmpty()).toList()
                : showing;
    }

    private static <T extends MessageMatch> List<T> signs(MessageType<?> type, Class<T> kind) {
        return type.matches().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A protocol may have made text of a number, so the text counts as well. */
    private static boolean isInHeaders(MessageMatch.Header match, Envelope envelope) {
        return envelope.headers().entries().stream()
                .filter(each -> each.name().equalsIgnoreCase(match.name()))
                .anyMatch(each -> match.oneOf().stream().anyMatch(wanted -> same(wanted, each.value())));
    }

    private static boolean same(JsonValue wanted, HeaderValue actual) {
        JsonValue json = actual.toJson();
        return wanted.equals(json)
                || json instanceof JsonString string
                        && new HeaderValue.Json(wanted).text().equals(string.value());
    }
}
