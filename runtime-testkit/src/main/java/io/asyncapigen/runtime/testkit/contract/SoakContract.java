package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.asyncapigen.runtime.Receipt;
import java.time.Duration;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * A transport at half of what it can do with 64 deliveries in flight, whose server is killed and started again from time to time: what was
 * confirmed comes in, and memory does not grow. For transports with {@link Ability#KEEPING} and {@link Ability#RESTART}. {@code -Dsoak=PT10M} says for how long,
 * 11 seconds otherwise, and {@code -Dsoak.restart=PT1M} how often it is killed.
 */
public abstract class SoakContract {
    private static final Duration LENGTH = Duration.parse(System.getProperty("soak", "PT11S"));
    private static final Duration RESTART = Duration.parse(
            System.getProperty("soak.restart", LENGTH.dividedBy(2).toString()));

    /** Called once. */
    protected abstract TransportSubject subject();

    /**
     * What the server knows of messages that it confirmed and that did not come, for whoever looks for the reason.
     *
     * @param lost their payloads, and what the server said when it confirmed them
     */
    protected String inquire(SortedMap<Integer, Receipt> lost) throws Exception {
        return lost.toString();
    }

    /** How many messages the server itself may lose when it is killed, none unless said: those that it is about to write down. */
    protected int unwritten() {
        return 0;
    }

    /** Deliveries at once, 64 unless said: with one, the rate is that of one round trip after the other. */
    protected int inFlight() {
        return 64;
    }

    @Test
    void nothingIsLostWhileTheServerComesAndGoes() throws Exception {
        TransportSubject subject = subject();
        assertTrue(subject.has(Ability.KEEPING) && subject.has(Ability.RESTART), "it cannot be asked for that");
        try (var soak = new Soak(subject, inFlight())) {
            int rate = soak.measure() / 2;
            // The first time round, clients make the threads that coming back takes, and keep them.
            int restarts = soak.run(rate, RESTART, RESTART);
            assertAllCome(soak, subject, restarts);
            Footprint before = Footprint.now();

            restarts += soak.run(rate, LENGTH.minus(RESTART), RESTART);

            assertAllCome(soak, subject, restarts);
            System.out.printf(
                    "%s: %s, %d restarts, before %s, after %s%n",
                    getClass().getSimpleName(), soak, restarts, before, Footprint.now());
            assertTrue(restarts > 1, "the server was killed once at most");
            before.assertNotExceeded(subject.patience());
        }
    }

    private void assertAllCome(Soak soak, TransportSubject subject, int restarts) throws Exception {
        int missing = soak.missing(subject.patience().multipliedBy(3));
        if (missing > restarts * unwritten()) {
            fail(missing + " are missing; " + soak + "\n" + inquire(soak.onTheirWay()));
        }
    }
}
