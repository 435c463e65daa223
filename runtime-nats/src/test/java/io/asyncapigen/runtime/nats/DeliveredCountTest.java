package io.asyncapigen.runtime.nats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeliveredCountTest {
    private static int of(String replyTo) {
        return DeliveredCount.of(replyTo, () -> 77);
    }

    @Test
    void isReadFromWhereTheServerPutsIt() {
        assertEquals(3, of("$JS.ACK.orders.worker.3.1001.1002.1700000000000000000.5"));
    }

    @Test
    void isReadWhereTheServerSaysNotHowManyWait() {
        assertEquals(12, of("$JS.ACK.orders.worker.12.1001.1002.1700000000000000000"));
    }

    @Test
    void isAskedForWhereTheServerNamesItsDomain() {
        assertEquals(77, of("$JS.ACK.hub.account.orders.worker.3.1001.1002.1700000000000000000.5.token"));
    }

    @Test
    void isAskedForWhereItIsTooLarge() {
        assertEquals(77, of("$JS.ACK.orders.worker.30000000000.1001.1002.1700000000000000000.5"));
    }
}
