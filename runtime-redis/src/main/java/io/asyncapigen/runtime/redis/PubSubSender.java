package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Publishes to the channels of a route. The receipt comes when the server has handed the message on. Thread-safe. */
record PubSubSender(Route route, Link<StatefulRedisConnection<byte[], byte[]>> link, Duration patience)
        implements TransportSender {
    private static final Wishes WISHES = Wishes.of("Redis");

    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        try {
            WISHES.check(envelope);
            link.refuseWhenFull();
            if (!envelope.headers().isEmpty()) {
                throw new IllegalArgumentException("Pub/Sub of Redis carries no headers, as "
                        + envelope.headers().names()
                        + "; JsonEnvelope puts them into the payload, and a RedisStream carries them");
            }
            String name = Names.of(route, envelope);
            byte[] channel = Names.bytes(name);
            byte[] payload = envelope.payload().unwrap();
            return link.run(patience, connection -> connection.async().publish(channel, payload))
                    .handle((receivers, failure) -> {
                        if (failure != null) {
                            throw Failures.send(name, failure);
                        }
                        return Receipt.of(new RedisReceipt(Optional.empty(), OptionalLong.of(receivers)));
                    });
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Failures.unsendable(route, e);
        }
    }
}
