package io.asyncapigen.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PlacesTest {
    @Test
    void allThatAreFreeAreTakenAndFewWhereOthersTakeTheirTime() throws Exception {
        var places = new Places(64);
        assertEquals(64, places.take());
        places.giveBack(3);
        assertEquals(3, places.take()); // not a half of all, and nobody gives more back
        places.giveBack(61);
        places.giveBack(3);
        assertEquals(64, places.take());
    }

    @Test
    void oneWhoTakesWaitsForTheFirstThatIsFree() throws Exception {
        var places = new Places(1);
        assertEquals(1, places.take());
        var taken = new CompletableFuture<Integer>();
        var thread = new Thread(() -> {
            try {
                taken.complete(places.take());
            } catch (InterruptedException e) {
                taken.completeExceptionally(e);
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        places.giveBack(1);
        assertEquals(1, taken.get(20, TimeUnit.SECONDS));
    }
}
