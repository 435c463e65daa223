package io.asyncapigen.runtime.testkit;

import io.asyncapigen.runtime.spi.Envelope;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What connections to one server share: who receives what. Thread-safe. */
final class InMemoryBroker {
    private final List<InMemoryReceiver> receivers = new CopyOnWriteArrayList<>();
    private final List<Undelivered> deadLetters;
    private final List<Undelivered> returned;

    InMemoryBroker(List<Undelivered> deadLetters, List<Undelivered> returned) {
        this.deadLetters = deadLetters;
        this.returned = returned;
    }

    /** False when nobody receives at its address. Sends are taken one after another, so that all receivers see one order. */
    synchronized boolean publish(Envelope envelope) {
        boolean taken = false;
        for (InMemoryReceiver each : receivers) {
            taken |= each.offer(envelope);
        }
        return taken;
    }

    void add(InMemoryReceiver receiver) {
        receivers.add(receiver);
    }

    void remove(InMemoryReceiver receiver) {
        receivers.remove(receiver);
    }

    void rejected(Undelivered message) {
        deadLetters.add(message);
    }

    void givenBack(Undelivered message) {
        returned.add(message);
    }
}
