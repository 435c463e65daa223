package io.asyncapigen.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ServerAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivenessTest {
    private static final ServerAddress SERVER = ServerAddress.of("nats", "localhost:4222");
    private static final IOException CUT = new IOException("cut");

    private final List<String> heard = new ArrayList<>();

    /** Does that while it hears of the loss. */
    private Liveness telling(Runnable meanwhile) {
        var liveness = new Liveness[1];
        var listener = new ConnectionListener() {
            @Override
            public void disconnected(ServerAddress server, Throwable cause) {
                assertFalse(Thread.holdsLock(liveness[0]));
                heard.add("lost begins");
                meanwhile.run();
                heard.add("lost ends");
            }

            @Override
            public void reconnected(ServerAddress server) {
                heard.add("back");
            }
        };
        liveness[0] = new Liveness(SERVER, listener, Runnable::run);
        return liveness[0];
    }

    @Test
    void aConnectionIsLostAsLongAsOneOfItsLinksIs() {
        Liveness liveness = telling(() -> {});

        liveness.lost(CUT);
        liveness.lost(CUT);
        liveness.back();
        assertEquals(List.of("lost begins", "lost ends"), heard);
        liveness.back();
        assertEquals(List.of("lost begins", "lost ends", "back"), heard);
    }

    @Test
    void theEndOfAnOutageIsHeardAfterItsBeginning() {
        var known = new ArrayList<Liveness>();
        Liveness liveness = telling(() -> known.get(0).back());
        known.add(liveness);

        liveness.lost(CUT);

        assertEquals(List.of("lost begins", "lost ends", "back"), heard);
    }

    @Test
    void whoLosesALinkNeedNotWaitForTheListener() throws Exception {
        var known = new ArrayList<Liveness>();
        Liveness liveness = telling(() -> {
            var other = new Thread(() -> known.get(0).lost(CUT));
            other.start();
            try {
                other.join(10_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertFalse(other.isAlive());
        });
        known.add(liveness);

        liveness.lost(CUT);
        liveness.back();

        assertEquals(List.of("lost begins", "lost ends"), heard);
    }
}
