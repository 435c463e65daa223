package io.asyncapigen.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Intake intake(Inbox handling) {
        return intake(handling, threads);
    }

    private Intake intake(Inbox handling, Executor handlers) {
        return new Intake(
                ServerAddress.of("test", "host"),
                Route.of("notes", AddressTemplate.parse("notes")),
                handling,
                handlers,
                threads,
                Duration.ofSeconds(1),
                closed -> {});
    }

    private static Envelope envelope(String text) {
        return Envelope.builder(Binary.utf8(text)).build();
    }

    /** As a transport does that has one delivery in flight. */
    private static void deliverAll(Intake intake, AtomicInteger left, CountDownLatch done) {
        if (left.getAndDecrement() == 0) {
            done.countDown();
            return;
        }
        intake.deliver(envelope("")).thenAccept(outcome -> deliverAll(intake, left, done));
    }

    @Test
    void whatIsDeliveredWhenAnotherWasSettledNeedsNoOtherThreadAndNoDeeperStack() throws Exception {
        var handlers = new ConcurrentLinkedQueue<Thread>();
        Intake intake = intake(envelope -> {
            handlers.add(Thread.currentThread());
            return CompletableFuture.completedFuture(Outcome.ACCEPTED);
        });
        var done = new CountDownLatch(1);

        deliverAll(intake, new AtomicInteger(100_000), done);

        assertTrue(done.await(30, TimeUnit.SECONDS));
        assertEquals(100_000, handlers.size());
        assertEquals(1, handlers.stream().distinct().count());
    }

    @Test
    void nothingIsForgottenThatComesWhileAThreadIsAboutToEnd() throws Exception {
        Intake intake = intake(envelope -> CompletableFuture.completedFuture(Outcome.ACCEPTED));
        for (int i = 0; i < 5_000; i++) {
            for (int pause = i % 50; pause > 0; pause--) {
                Thread.onSpinWait(); // from the end of one to the next, sooner and later
            }
            assertEquals(
                    Outcome.ACCEPTED,
                    intake.deliver(envelope("")).toCompletableFuture().get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void handlersThatTakeTheirTimeRunAllAtOnce() throws Exception {
        var together = new CountDownLatch(64);
        Intake intake = intake(envelope -> {
            together.countDown();
            await(together);
            return CompletableFuture.completedFuture(Outcome.ACCEPTED);
        });
        for (int i = 0; i < 64; i++) {
            intake.deliver(envelope(""));
        }
        assertTrue(together.await(30, TimeUnit.SECONDS));
    }

    /** Does something while it handles the first of them. */
    private static Inbox quick(AtomicReference<Runnable> meanwhile) {
        return envelope -> {
            if (envelope.payload().toUtf8().equals("first")) {
                meanwhile.get().run();
            }
            return CompletableFuture.completedFuture(Outcome.ACCEPTED);
        };
    }

    /** Until the compiler has done its work, and handlers are known to be quick. */
    private static void warmUp(Intake intake) throws Exception {
        for (int i = 0; i < 1_000; i++) {
            intake.deliver(envelope("")).toCompletableFuture().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void noThreadIsWokenUpForWhatOneThatRunsWillTakeAtOnce() throws Exception {
        var tasks = new AtomicInteger();
        var meanwhile = new AtomicReference<Runnable>();
        Intake intake = intake(quick(meanwhile), task -> {
            tasks.incrementAndGet();
            task.run();
        });
        warmUp(intake);
        int fewest = Integer.MAX_VALUE; // for a machine that is busy makes a handler slow now and then
        for (int i = 0; i < 100 && fewest > 1; i++) {
            int before = tasks.get();
            var second = new AtomicReference<CompletionStage<Outcome>>();
            meanwhile.set(() -> second.set(intake.deliver(envelope("second"))));

            intake.deliver(envelope("first"));

            assertEquals(Outcome.ACCEPTED, second.get().toCompletableFuture().get(30, TimeUnit.SECONDS));
            fewest = Math.min(fewest, tasks.get() - before);
            intake.deliver(envelope("")).toCompletableFuture().get(30, TimeUnit.SECONDS);
        }
        assertEquals(1, fewest);
    }

    @Test
    void whatWaitsForAHandlerThatWasQuickSoFarGoesToAnother() throws Exception {
        var meanwhile = new AtomicReference<Runnable>();
        Intake intake = intake(quick(meanwhile));
        warmUp(intake);
        var handled = new CountDownLatch(64);
        meanwhile.set(() -> {
            for (int i = 0; i < 64; i++) {
                intake.deliver(envelope("other")).thenAccept(outcome -> handled.countDown());
            }
            await(handled);
        });

        CompletionStage<Outcome> first = intake.deliver(envelope("first"));

        assertEquals(Outcome.ACCEPTED, first.toCompletableFuture().get(30, TimeUnit.SECONDS));
        assertEquals(0, handled.getCount());
    }

    @Test
    void whatNoThreadHasTakenIsReleasedWhenClosingWaitsNoLonger() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var handled = new ConcurrentLinkedQueue<String>();
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Intake intake = intake(
                    envelope -> {
                        handled.add(envelope.payload().toUtf8());
                        begun.countDown();
                        await(end);
                        return CompletableFuture.completedFuture(Outcome.ACCEPTED);
                    },
                    one);
            CompletionStage<Outcome> first = intake.deliver(envelope("first"));
            CompletionStage<Outcome> second = intake.deliver(envelope("second"));
            await(begun);

            intake.closeAsync(null).get(30, TimeUnit.SECONDS);

            assertEquals(Outcome.RELEASED, first.toCompletableFuture().getNow(null));
            assertEquals(Outcome.RELEASED, second.toCompletableFuture().getNow(null));
            end.countDown();
            one.shutdown();
            assertTrue(one.awaitTermination(30, TimeUnit.SECONDS));
            assertEquals(List.of("first"), List.copyOf(handled));
        } finally {
            end.countDown();
            one.shutdownNow();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the transport is told at the end of the third delivery, when each takes its handler that long. */
    private boolean takesNext(long millis) throws Exception {
        Intake intake = intake(envelope -> {
            sleep(millis);
            return CompletableFuture.completedFuture(Outcome.ACCEPTED);
        });
        var answer = new CompletableFuture<Boolean>();
        intake.deliver(envelope(""))
                .thenAccept(first -> intake.deliver(envelope(""))
                        .thenAccept(second ->
                                intake.deliver(envelope("")).thenAccept(third -> answer.complete(intake.takesNext()))));
        boolean takes = answer.get(30, TimeUnit.SECONDS);
        assertFalse(intake.takesNext());
        return takes;
    }

    @Test
    void aTransportMayLookForMoreWhereHandlersAreQuick() throws Exception {
        boolean takes = false;
        for (int i = 0; i < 100 && !takes; i++) { // other programs may interrupt a handler
            takes = takesNext(0);
        }
        assertTrue(takes);
        assertFalse(takesNext(1));
    }

    @Test
    void aThreadThatTwoShareIsNotTakenByOneForLong() throws Exception {
        ExecutorService shared = Executors.newSingleThreadExecutor();
        try {
            var begin = new CountDownLatch(1);
            shared.execute(() -> await(begin));
            var handled = new ConcurrentLinkedQueue<String>();
            Inbox handling = envelope -> {
                handled.add(envelope.payload().toUtf8());
                return CompletableFuture.completedFuture(Outcome.ACCEPTED);
            };
            Intake busy = intake(handling, shared);
            CompletionStage<Outcome> last = busy.deliver(envelope("many"));
            for (int i = 0; i < 1_000; i++) {
                last = busy.deliver(envelope("many"));
            }
            intake(handling, shared).deliver(envelope("one"));
            begin.countDown();
            last.toCompletableFuture().get(30, TimeUnit.SECONDS);
            assertTrue(List.copyOf(handled).indexOf("one") < 200, handled::toString);
            assertTrue(handled.contains("one"));
        } finally {
            shared.shutdownNow();
        }
    }

    @Test
    void aHandlerMayWaitForWhatIsDeliveredBecauseItSettledAnother() throws Exception {
        var asynchronous = new CompletableFuture<Outcome>();
        var third = new CountDownLatch(1);
        Intake intake = intake(envelope -> switch (envelope.payload().toUtf8()) {
            case "first" -> asynchronous;
            case "second" -> {
                asynchronous.complete(Outcome.ACCEPTED); // upon which the transport delivers the third
                await(third);
                yield CompletableFuture.completedFuture(Outcome.ACCEPTED);
            }
            default -> {
                third.countDown();
                yield CompletableFuture.completedFuture(Outcome.ACCEPTED);
            }
        });

        intake.deliver(envelope("first")).thenAccept(outcome -> intake.deliver(envelope("third")));
        Outcome outcome =
                intake.deliver(envelope("second")).toCompletableFuture().get(30, TimeUnit.SECONDS);

        assertEquals(Outcome.ACCEPTED, outcome);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS), "not delivered");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anInterceptorThatGivesNoStageReleasesTheDelivery() throws Exception {
        List<Inbox> broken = List.of(envelope -> null, envelope -> {
            throw new IllegalStateException("broken");
        });
        for (Inbox each : broken) {
            Outcome outcome =
                    intake(each).deliver(envelope("")).toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertEquals(Outcome.RELEASED.settlement(), outcome.settlement());
        }
    }
}
