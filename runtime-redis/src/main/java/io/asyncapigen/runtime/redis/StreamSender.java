package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Adds entries to the streams of a route. The receipt comes when the stream has the entry. Thread-safe. */
record StreamSender(
        Route route, RedisStream stream, Link<StatefulRedisConnection<byte[], byte[]>> link, Duration patience)
        implements TransportSender {
    private static final Wishes WISHES = Wishes.of("Redis");

    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        try {
            WISHES.check(envelope);
            link.refuseWhenFull();
            String name = Names.of(route, envelope);
            byte[] key = Names.bytes(name);
            Object[] fields = Entry.fields(envelope, stream.payloadField());
            var arguments = new XAddArgs();
            stream.length().ifPresent(most -> arguments.maxlen(most).approximateTrimming());
            return link.run(patience, connection -> connection.async().xadd(key, arguments, fields))
                    .handle((id, failure) -> {
                        if (failure != null) {
                            throw Failures.send(name, failure);
                        }
                        return Receipt.of(new RedisReceipt(Optional.of(id), OptionalLong.empty()));
                    });
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Failures.unsendable(route, e);
        }
    }
}
