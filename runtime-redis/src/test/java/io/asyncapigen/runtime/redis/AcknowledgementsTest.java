package io.asyncapigen.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {
    private final List<List<String>> commands = new ArrayList<>();
    private final List<CompletableFuture<Void>> answers = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    private final Acknowledgements acknowledgements = new Acknowledgements(
            ids -> {
                commands.add(List.of(ids));
                answers.add(new CompletableFuture<>());
                return answers.get(answers.size() - 1);
            },
            (ids, failure) -> done.add(ids + (failure == null ? "" : " failed")));

    @Test
    void whatComesWhileOneIsOnItsWayGoesTogetherWithTheNext() throws Exception {
        acknowledgements.add("1");
        acknowledgements.add("2");
        acknowledgements.add("3");
        assertEquals(List.of(List.of("1")), commands);

        answers.get(0).complete(null);
        assertEquals(List.of(List.of("1"), List.of("2", "3")), commands);
        assertEquals(List.of("[1]"), done);
        assertThrows(TimeoutException.class, () -> acknowledgements.await(Duration.ofMillis(1)));

        answers.get(1).complete(null);
        assertEquals(List.of("[1]", "[2, 3]"), done);
        acknowledgements.await(Duration.ZERO);
    }

    @Test
    void aCommandThatFailsHoldsUpNoOther() throws Exception {
        acknowledgements.add("1");
        acknowledgements.add("2");
        answers.get(0).completeExceptionally(new IOException("refused"));
        answers.get(1).complete(null);
        acknowledgements.add("3");
        assertEquals(List.of("[1] failed", "[2]"), done);
        assertEquals(List.of(List.of("1"), List.of("2"), List.of("3")), commands);
    }
}
