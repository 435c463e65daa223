package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.nats.client.Connection;
import io.nats.client.ConsumerContext;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.api.AckPolicy;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.ConsumerInfo;
import io.nats.client.api.DeliverPolicy;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import java.io.IOException;
import java.util.Optional;

/** Streams and consumers, as options say. Methods block. */
final class Streams {
    private static final int NOT_FOUND = 404;

    private Streams() {}

    /** Sees to it that the stream is there. */
    static void require(Connection connection, NatsStream stream, String subject) {
        try {
            JetStreamManagement management = connection.jetStreamManagement();
            try {
                management.getStreamInfo(stream.name());
            } catch (JetStreamApiException e) {
                if (!isGone(e) || !stream.isCreated()) {
                    throw e;
                }
                management.addStream(StreamConfiguration.builder()
                        .name(stream.name())
                        .subjects(subject)
                        .storageType(StorageType.File)
                        .build());
            }
        } catch (JetStreamApiException | IOException e) {
            throw failure(stream, e);
        }
    }

    /** The consumer of a receiver, made or found. */
    static ConsumerContext consumer(Connection connection, NatsStream stream, String subject, int maxInFlight) {
        require(connection, stream, subject);
        return consumer(connection, stream, subject, maxInFlight, management -> fresh(management, stream));
    }

    /**
     * The consumer of a receiver that is gone, made again or found.
     *
     * @param from the first message that may not be settled; all of them where the stream was made again as well
     */
    static ConsumerContext consumerAgain(
            Connection connection, NatsStream stream, String subject, int maxInFlight, String name, long from) {
        require(connection, stream, subject);
        return consumer(connection, stream, subject, maxInFlight, management -> {
            ConsumerConfiguration.Builder again = last(management, stream) < from - 1
                    ? ConsumerConfiguration.builder().deliverPolicy(DeliverPolicy.All)
                    : startingAt(from);
            return again.name(name);
        });
    }

    private interface Beginning {
        ConsumerConfiguration.Builder of(JetStreamManagement management) throws JetStreamApiException, IOException;
    }

    private static ConsumerContext consumer(
            Connection connection, NatsStream stream, String subject, int maxInFlight, Beginning fresh) {
        try {
            JetStreamManagement management = connection.jetStreamManagement();
            Optional<ConsumerConfiguration> known = known(management, stream);
            ConsumerConfiguration.Builder configuration = (known.isPresent()
                            ? ConsumerConfiguration.builder(known.get())
                            : fresh.of(management))
                    .filterSubject(subject)
                    .ackPolicy(AckPolicy.Explicit)
                    .ackWait(stream.ackWait())
                    .maxAckPending(maxInFlight);
            stream.durable().ifPresent(configuration::durable);
            return connection.getStreamContext(stream.name()).createOrUpdateConsumer(configuration.build());
        } catch (JetStreamApiException | IOException e) {
            throw failure(stream, e);
        }
    }

    /** Of a consumer that is there, which keeps where it started. */
    private static Optional<ConsumerConfiguration> known(JetStreamManagement management, NatsStream stream)
            throws JetStreamApiException, IOException {
        if (stream.durable().isEmpty()) {
            return Optional.empty();
        }
        try {
            ConsumerInfo known =
                    management.getConsumerInfo(stream.name(), stream.durable().get());
            return Optional.of(known.getConsumerConfiguration());
        } catch (JetStreamApiException e) {
            if (isGone(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Where a consumer starts that is new. It is the number of a message and not "what is new": a server that was killed may have lost how
     * far the consumer was, and takes the new for what comes after that.
     */
    private static ConsumerConfiguration.Builder fresh(JetStreamManagement management, NatsStream stream)
            throws JetStreamApiException, IOException {
        return stream.fromBeginning()
                ? ConsumerConfiguration.builder().deliverPolicy(DeliverPolicy.All)
                : startingAt(last(management, stream) + 1);
    }

    private static ConsumerConfiguration.Builder startingAt(long number) {
        return ConsumerConfiguration.builder()
                .deliverPolicy(DeliverPolicy.ByStartSequence)
                .startSequence(number);
    }

    private static long last(JetStreamManagement management, NatsStream stream)
            throws JetStreamApiException, IOException {
        return management.getStreamInfo(stream.name()).getStreamState().getLastSequence();
    }

    /** Whether the server does not know what it is asked for. */
    static boolean isGone(JetStreamApiException said) {
        return said.getErrorCode() == NOT_FOUND;
    }

    private static AsyncApiException failure(NatsStream stream, Exception cause) {
        if (cause instanceof JetStreamApiException said && isGone(said)) {
            return new UnsupportedByTransportException(
                    "there is no stream " + stream.name() + "; NatsStream.create() makes one");
        }
        return new AsyncApiException("cannot use stream " + stream.name() + ": " + cause.getMessage(), cause);
    }
}
