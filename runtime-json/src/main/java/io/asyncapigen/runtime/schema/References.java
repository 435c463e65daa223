package io.asyncapigen.runtime.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the schemas that something refers to are compiled to, each once, and one after the other, as a chain of references may be long. Not
 * thread-safe.
 *
 * @param <C> what a schema is compiled to
 */
final class References<C> {
    private final Function<String, C> compile;
    private final Map<String, Slot<C>> slots = new HashMap<>();
    private final Deque<Runnable> open = new ArrayDeque<>();

    /** @param compile given the address of a schema; may ask for references */
    References(Function<String, C> compile) {
        this.compile = compile;
    }

    /** Where the schema of that address will be once all is compiled. */
    Slot<C> slot(String address) {
        Slot<C> known = slots.get(address);
        if (known != null) {
            return known;
        }
        var slot = new Slot<C>();
        slots.put(address, slot);
        open.add(() -> slot.compiled = compile.apply(address));
        return slot;
    }

    /**
     * The schema of that address and all that it leads to, compiled.
     *
     * @throws IllegalArgumentException what compiling one of them threw
     */
    C compiled(String address) {
        Slot<C> slot = slot(address);
        compileAll();
        return slot.get();
    }

    /** Compiles what was asked for since; throws as {@link #compiled}. */
    void compileAll() {
        try {
            while (!open.isEmpty()) {
                open.remove().run();
            }
        } catch (IllegalArgumentException e) {
            open.clear();
            slots.clear(); // some are not compiled
            throw e;
        }
    }

    /** Filled before anybody looks. */
    static final class Slot<C> {
        private @Nullable C compiled;

        C get() {
            if (compiled == null) {
                throw new IllegalStateException("not compiled");
            }
            return compiled;
        }
    }
}
