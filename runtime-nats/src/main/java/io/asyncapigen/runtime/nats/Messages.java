package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Wishes;
import io.nats.client.Message;
import io.nats.client.impl.Headers;
import io.nats.client.impl.NatsMessage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Between envelopes and messages. */
final class Messages {
    private static final String CONTENT_TYPE = "content-type";

    /** More than any document has. */
    private static final int MANY_TYPES = 100;

    private static final Map<ContentType, Headers> ONLY_TYPED = new ConcurrentHashMap<>();
    private static final Wishes WISHES = Wishes.of("NATS", SendOption.Header.class);
    private static final Wishes STREAM_WISHES = Wishes.of("NATS", SendOption.Header.class, NatsMessageId.class);

    private Messages() {}

    /** @throws IllegalArgumentException when a header cannot be carried */
    static Message of(String subject, Envelope envelope) {
        WISHES.check(envelope);
        return made(subject, envelope);
    }

    /** For a stream, which knows more wishes. */
    static Message ofStream(String subject, Envelope envelope) {
        STREAM_WISHES.check(envelope);
        return made(subject, envelope);
    }

    private static Message made(String subject, Envelope envelope) {
        return NatsMessage.builder()
                .subject(subject)
                .headers(headers(envelope))
                .data(envelope.payload().unwrap())
                .build();
    }

    /** Null when there are none. */
    private static @Nullable Headers headers(Envelope envelope) {
        if (envelope.headers().isEmpty()) {
            return envelope.contentType().map(Messages::only).orElse(null);
        }
        var headers = new Headers();
        boolean isTyped = false;
        for (var each : envelope.headers()) {
            headers.add(each.name(), each.value().text());
            isTyped |= each.name().equalsIgnoreCase(CONTENT_TYPE);
        }
        if (!isTyped && envelope.contentType().isPresent()) {
            headers.add(CONTENT_TYPE, envelope.contentType().get().toString());
        }
        return headers;
    }

    /** What most messages have; jnats copies headers unless nobody can change them. */
    private static Headers only(ContentType contentType) {
        Headers known = ONLY_TYPED.get(contentType);
        if (known != null) {
            return known;
        }
        var made = new Headers(new Headers().add(CONTENT_TYPE, contentType.toString()), true);
        if (ONLY_TYPED.size() < MANY_TYPES) {
            ONLY_TYPED.put(contentType, made);
        }
        return made;
    }

    /** What came in, with the parameters of the route's address as its subject has them. */
    static Envelope.Builder envelope(Route route, Message message) {
        ContentType contentType = null;
        var headers = io.asyncapigen.runtime.Headers.builder();
        Headers received = message.getHeaders();
        if (received != null) {
            for (var each : received.entrySet()) {
                for (String value : each.getValue()) {
                    ContentType said = contentType == null && each.getKey().equalsIgnoreCase(CONTENT_TYPE)
                            ? contentType(value)
                            : null;
                    if (said == null) {
                        headers.add(each.getKey(), value);
                    } else {
                        contentType = said;
                    }
                }
            }
        }
        byte[] data = message.getData();
        return Envelope.builder(data == null ? Binary.empty() : Binary.wrap(data))
                .headers(headers.build())
                .contentType(contentType)
                .address(message.getSubject())
                .parameters(route.address().match(message.getSubject()).orElse(route.parameters()))
                .fact(new NatsDelivery(message.getSubject(), Optional.ofNullable(message.getReplyTo())));
    }

    /** Null when it is none; it then is a header like others. */
    private static @Nullable ContentType contentType(String value) {
        try {
            return ContentType.parse(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
