package io.asyncapigen.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.lettuce.core.StreamMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a stream: a field for each header, one for the content type, and one for the payload.
 *
 * @param fields in order; a name may be there several times, for arrays are not equal to each other
 * @param attempt from 1
 */
record Entry(String id, Map<byte[], byte[]> fields, int attempt) {
    private static final String CONTENT_TYPE = "content-type";

    /** Of one that is delivered for the first time. */
    static Entry of(StreamMessage<byte[], byte[]> message) {
        return new Entry(message.getId(), message.getBody(), 1);
    }

    /** Whether it is only an id: of an entry that was trimmed or deleted before it was settled. */
    static boolean isGone(StreamMessage<byte[], byte[]> message) {
        return message.getBody() == null || message.getBody().isEmpty();
    }

    /**
     * Names and values in turn, as Lettuce takes them.
     *
     * @throws IllegalArgumentException when a header has the name of the payload's field
     */
    static Object[] fields(Envelope envelope, String payloadField) {
        List<Object> fields = new ArrayList<>();
        boolean isTyped = false;
        for (var each : envelope.headers()) {
            if (each.name().equals(payloadField)) {
                throw new IllegalArgumentException("the header " + payloadField
                        + " would be in the place of the payload; RedisStream.payloadField says another one");
            }
            fields.add(each.name().getBytes(UTF_8));
            fields.add(each.value().bytes().unwrap());
            isTyped |= each.name().equalsIgnoreCase(CONTENT_TYPE);
        }
        if (!isTyped && envelope.contentType().isPresent()) {
            fields.add(CONTENT_TYPE.getBytes(UTF_8));
            fields.add(envelope.contentType().get().toString().getBytes(UTF_8));
        }
        fields.add(payloadField.getBytes(UTF_8));
        fields.add(envelope.payload().unwrap());
        return fields.toArray();
    }

    /** This entry again, for another stream. */
    Object[] copy() {
        List<Object> all = new ArrayList<>();
        fields.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        return all.toArray();
    }

    /** @param key of the stream */
    Envelope envelope(Route route, String key, String payloadField) {
        ContentType contentType = null;
        Binary payload = null;
        var headers = Headers.builder();
        for (var each : fields.entrySet()) {
            String name = new String(each.getKey(), UTF_8);
            if (payload == null && name.equals(payloadField)) {
                payload = Binary.wrap(each.getValue());
                continue;
            }
            ContentType said = contentType == null && name.equalsIgnoreCase(CONTENT_TYPE)
                    ? contentType(new String(each.getValue(), UTF_8))
                    : null;
            if (said == null) {
                headers.add(name, Binary.wrap(each.getValue()));
            } else {
                contentType = said;
            }
        }
        return Envelope.builder(payload == null ? Binary.empty() : payload)
                .headers(headers.build())
                .contentType(contentType)
                .address(key)
                .parameters(Names.match(route, key).orElse(route.parameters()))
                .attempt(attempt)
                .fact(new RedisDelivery(key, Optional.of(id)))
                .build();
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
