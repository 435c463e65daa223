package io.asyncapigen.runtime.mqtt;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A packet that came in, and the one chance to acknowledge it. Thread-safe. */
final class Arrival {
    private final Packet packet;
    private final Consumer<Boolean> acknowledgement;
    private final AtomicBoolean acknowledged = new AtomicBoolean();
    private volatile int loss;

    /** @param acknowledgement is told whether the packet was rejected; called once at most, on any thread */
    Arrival(Packet packet, Consumer<Boolean> acknowledgement) {
        this.packet = packet;
        this.acknowledgement = acknowledgement;
    }

    Packet packet() {
        return packet;
    }

    boolean isAcknowledgedByProtocol() {
        return packet.qos() != MqttQos.AT_MOST_ONCE;
    }

    void accept() {
        acknowledge(false);
    }

    /** Never again, please. */
    void reject() {
        acknowledge(true);
    }

    private void acknowledge(boolean isRejected) {
        if (acknowledged.compareAndSet(false, true)) {
            acknowledgement.accept(isRejected);
        }
    }

    /**
     * Its connection is lost: the acknowledgement reaches nobody, and a server that keeps the session sends it again.
     *
     * @param loss which one it was, from 1
     */
    void outlive(int loss) {
        if (!acknowledged.get()) {
            this.loss = loss;
            accept();
        }
    }

    /** Whether it was not acknowledged when the connection was lost for that time. */
    boolean outlived(int loss) {
        return this.loss == loss;
    }
}
