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
import java.time.Duration;

/** Streams and consumers, as options say. Methods block. */
final class Streams {
    /** After which a message that nobody settled comes again; whoever is still at work on it says so well before. */
    static final Duration ACK_WAIT = Duration.ofSeconds(10);

    private static final int NOT_FOUND = 404;

    private Streams() {}

    /** Sees to it that the stream is there. */
    static void require(Connection connection, NatsStream stream, String subject) {
        try {
            JetStreamManagement management = connection.jetStreamManagement();
            try {
                management.getStreamInfo(stream.name());
            } catch (JetStreamApiException e) {
                if (e.getErrorCode() != NOT_FOUND || !stream.isCreated()) {
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
        try {
            ConsumerConfiguration.Builder configuration = beginning(connection.jetStreamManagement(), stream)
                    .filterSubject(subject)
                    .ackPolicy(AckPolicy.Explicit)
                    .ackWait(ACK_WAIT)
                    .maxAckPending(maxInFlight);
            stream.durable().ifPresent(configuration::durable);
            return connection.getStreamContext(stream.name()).createOrUpdateConsumer(configuration.build());
        } catch (JetStreamApiException | IOException e) {
            throw failure(stream, e);
        }
    }

    /**
     * Where a consumer starts, which is settled once: one that is there keeps it. It is the number of a message and not "what is new": a
     * server that was killed may have lost how far the consumer was, and takes the new for what comes after that.
     */
    private static ConsumerConfiguration.Builder beginning(JetStreamManagement management, NatsStream stream)
            throws JetStreamApiException, IOException {
        if (stream.durable().isPresent()) {
            try {
                ConsumerInfo known = management.getConsumerInfo(
                        stream.name(), stream.durable().get());
                return ConsumerConfiguration.builder(known.getConsumerConfiguration());
            } catch (JetStreamApiException e) {
                if (e.getErrorCode() != NOT_FOUND) {
                    throw e;
                }
            }
        }
        ConsumerConfiguration.Builder fresh = ConsumerConfiguration.builder();
        if (stream.fromBeginning()) {
            return fresh.deliverPolicy(DeliverPolicy.All);
        }
        long last = management.getStreamInfo(stream.name()).getStreamState().getLastSequence();
        return fresh.deliverPolicy(DeliverPolicy.ByStartSequence).startSequence(last + 1);
    }

    private static AsyncApiException failure(NatsStream stream, Exception cause) {
        if (cause instanceof JetStreamApiException said && said.getErrorCode() == NOT_FOUND) {
            return new UnsupportedByTransportException(
                    "there is no stream " + stream.name() + "; NatsStream.create() makes one");
        }
        return new AsyncApiException("cannot use stream " + stream.name() + ": " + cause.getMessage(), cause);
    }
}
