package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.BindingValue;
import io.asyncapigen.runtime.spi.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** From records to envelopes of one route. Thread-safe. */
final class Records {
    /** The content type that was read last: it is nearly always the next one, too. */
    private record Seen(byte[] text, ContentType contentType) {}

    private static volatile @Nullable Seen seen;

    private final Route route;
    private final boolean isFixed;

    Records(Route route) {
        this.route = route;
        this.isFixed = Topics.isFixed(route);
    }

    Envelope envelope(ConsumerRecord<byte[], byte[]> record, int attempt) {
        byte @Nullable [] value = record.value();
        var headers = Headers.builder();
        ContentType contentType = null;
        for (Header each : record.headers()) {
            ContentType said =
                    contentType == null && each.key().equals(KafkaSender.CONTENT_TYPE) ? contentType(each) : null;
            if (said == null) {
                headers.add(each.key(), each.value() == null ? null : Binary.wrap(each.value()));
            } else {
                contentType = said;
            }
        }
        Envelope.Builder envelope = Envelope.builder(value == null ? Binary.empty() : Binary.wrap(value))
                .headers(headers.build())
                .contentType(contentType)
                .address(record.topic())
                .parameters(isFixed ? route.parameters() : route.parametersOf(record.topic(), UnaryOperator.identity()))
                .attempt(attempt)
                .fact(fact(record));
        byte @Nullable [] key = record.key();
        if (key != null) {
            envelope.fact(new BindingValue("kafka", "key", new HeaderValue.Bytes(Binary.wrap(key))));
        }
        return envelope.build();
    }

    /** Null when it is none; it then is a header like others. */
    private static @Nullable ContentType contentType(Header header) {
        if (header.value() == null) {
            return null;
        }
        Seen last = seen;
        if (last != null && Arrays.equals(last.text(), header.value())) {
            return last.contentType();
        }
        try {
            ContentType parsed = ContentType.parse(new String(header.value(), StandardCharsets.UTF_8));
            seen = new Seen(header.value(), parsed);
            return parsed;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static KafkaRecord fact(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] key = record.key();
        return new KafkaRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.timestampType() == TimestampType.LOG_APPEND_TIME,
                key == null ? Optional.empty() : Optional.of(Binary.wrap(key)),
                record.leaderEpoch().map(OptionalInt::of).orElse(OptionalInt.empty()));
    }
}
