package io.asyncapigen.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final List<RejectedExecutionException> refused = new ArrayList<>();

    private Workers<String> workers(Executor handlers) {
        return new Workers<>(handlers, Runnable::run, more -> {}, refused::add);
    }

    private static void refuse() {
        throw new RejectedExecutionException("ended");
    }

    @Test
    void anExecutorThatTakesNothingIsToldOf() {
        workers(task -> refuse()).add("a");
        assertEquals(1, refused.size());
    }

    @Test
    void anExecutorThatHasEndedBecauseAnotherTaskTookTheLastIsNot() {
        var workers = new AtomicReference<Workers<String>>();
        workers.set(workers(task -> {
            workers.get().poll();
            refuse();
        }));
        workers.get().add("a");
        assertEquals(List.of(), refused);
    }
}
