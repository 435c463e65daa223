package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Finds circles among schemas. The walk has its own stack, because a chain of ten thousand schemas is legal.
 *
 * @param edges the places that lead on from a schema
 * @param target what a place leads to, or null when it leads nowhere
 */
record SchemaGraph(
        Function<Located, List<Located>> edges, Function<Located, @org.jspecify.annotations.Nullable Located> target) {

    /** Calls back once for each circle: with the schema that it starts and ends with, and the edges in their order. */
    void circles(List<Located> schemas, BiConsumer<Located, List<Located>> report) {
        Map<Id, Boolean> open = new HashMap<>();
        for (Located schema : schemas) {
            if (!open.containsKey(schema.id())) {
                walk(schema, open, report);
            }
        }
    }

    private void walk(Located start, Map<Id, Boolean> open, BiConsumer<Located, List<Located>> report) {
        Deque<Step> stack = new ArrayDeque<>();
        Map<Id, Step> onStack = new HashMap<>();
        push(start, stack, onStack, open);
        while (!stack.isEmpty()) {
            Step step = stack.peek();
            if (!step.edges.hasNext()) {
                stack.pop();
                onStack.remove(step.schema.id());
                open.put(step.schema.id(), false);
                continue;
            }
            Located edge = step.edges.next();
            step.current = edge;
            Located next = target.apply(edge);
            if (next == null) {
                continue;
            }
            Step closing = onStack.get(next.id());
            if (closing != null) {
                report.accept(closing.schema, path(stack, closing));
            } else if (!open.containsKey(next.id())) {
                push(next, stack, onStack, open);
            }
        }
    }

    private static List<Located> path(Deque<Step> stack, Step from) {
        List<Located> edges = new ArrayList<>();
        for (Step step : stack) {
            edges.add(0, step.current);
            if (step == from) {
                break;
            }
        }
        return edges;
    }

    private void push(Located schema, Deque<Step> stack, Map<Id, Step> onStack, Map<Id, Boolean> open) {
        Step step = new Step(schema, edges.apply(schema).iterator());
        stack.push(step);
        onStack.put(schema.id(), step);
        open.put(schema.id(), true);
    }

    private static final class Step {
        private final Located schema;
        private final Iterator<Located> edges;
        private Located current;

        Step(Located schema, Iterator<Located> edges) {
            this.schema = schema;
            this.edges = edges;
            this.current = schema;
        }
    }
}
