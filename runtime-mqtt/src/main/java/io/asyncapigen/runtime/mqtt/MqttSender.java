package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Publishes to the topics of a route. The receipt comes when the server has the message. Thread-safe. */
record MqttSender(Version version, Route route, PublishSettings settings, Outgoing outgoing)
        implements TransportSender {
    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        return publish(envelope, each -> each).thenApply(Receipt::of);
    }

    /** With something changed about the packet. */
    CompletableFuture<MqttReceipt> publish(Envelope envelope, Function<Packet, Packet> change) {
        try {
            Packet packet = Messages.packet(version, Topics.of(route, envelope), envelope, settings);
            return outgoing.send(change.apply(packet));
        } catch (AsyncApiException e) {
            return CompletableFuture.failedFuture(e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return CompletableFuture.failedFuture(
                    new SendFailedException("cannot send to " + route + ": " + e.getMessage(), e));
        }
    }
}
