package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Sends messages whose answer is only whether they were taken. Thread-safe. */
record HttpSender(Ask ask, Caller caller, Duration timeout) implements TransportSender {
    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        return caller.call(ask, envelope, timeout).thenApply(this::receipt);
    }

    private Receipt receipt(Answered answer) {
        if (!ask.wants(answer.status())) {
            throw HttpStatusException.answered(ask.toString(), answer.status(), answer.headers(), answer.body());
        }
        return Receipt.of(new HttpReceipt(answer.status(), answer.headers()));
    }
}
