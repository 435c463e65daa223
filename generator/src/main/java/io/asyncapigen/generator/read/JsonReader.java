package io.asyncapigen.generator.read;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads strict JSON (RFC 8259) into nodes that know where they stand. Keeps its own stack, so that depth is a limit and
 * never a stack overflow.
 */
final class JsonReader {
    private final JsonScanner scanner;
    private final ReadLimits limits;
    private final Diagnostics diagnostics;
    private final Deque<Open> open = new ArrayDeque<>();

    JsonReader(Source source, ReadLimits limits, Diagnostics diagnostics) {
        this.scanner = new JsonScanner(source, limits);
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    SourceNode read() throws ReadFailure {
        while (true) {
            SourceNode value = value();
            while (value != null) {
                Open top = open.peek();
                if (top == null) {
                    scanner.expectEnd();
                    return value;
                }
                top.add(value);
                value = next(top);
            }
        }
    }

    /** A whole value, or null after the beginning of one that has something in it. */
    private @Nullable SourceNode value() throws ReadFailure {
        int first = scanner.peek();
        switch (first) {
            case '{', '[':
                return begin(first == '{');
            case '"':
                StringBuilder text = new StringBuilder();
                Position position = scanner.string(text);
                return new StringNode(position, scanner.shared(text));
            case 't':
                return new BooleanNode(scanner.word("true"), true);
            case 'f':
                return new BooleanNode(scanner.word("false"), false);
            case 'n':
                return new NullNode(scanner.word("null"));
            default:
                return scanner.number();
        }
    }

    private @Nullable SourceNode begin(boolean object) throws ReadFailure {
        Open begun = new Open(scanner.position(1), object);
        if (open.size() >= limits.depth()) {
            throw new ReadFailure(Diagnostic.at(
                    DiagnosticId.LIMIT_EXCEEDED,
                    begun.position,
                    "objects and arrays nest deeper than the " + limits.depth() + " levels that are allowed"));
        }
        scanner.advance();
        if (scanner.peek() == begun.end()) {
            scanner.advance();
            return begun.node(diagnostics);
        }
        open.push(begun);
        if (object) {
            key(begun);
        }
        return null;
    }

    /** What follows a value: null when another one comes, else the object or array that ends here. */
    private @Nullable SourceNode next(Open top) throws ReadFailure {
        int sign = scanner.peek();
        if (sign == ',') {
            Position comma = scanner.position(1);
            scanner.advance();
            if (scanner.peek() == top.end()) {
                throw scanner.failure(comma, "a comma without a value behind it is not allowed in JSON");
            }
            if (top.object) {
                key(top);
            }
            return null;
        }
        if (sign == top.end()) {
            scanner.advance();
            open.pop();
            return top.node(diagnostics);
        }
        throw scanner.unexpected("a comma or " + (top.object ? "}" : "]"));
    }

    private void key(Open object) throws ReadFailure {
        if (scanner.peek() != '"') {
            throw scanner.unexpected("a key in double quotes");
        }
        StringBuilder text = new StringBuilder();
        object.keyPosition = scanner.string(text);
        object.key = scanner.shared(text);
        if (scanner.peek() != ':') {
            throw scanner.unexpected("a colon after the key");
        }
        scanner.advance();
    }

    /** An object or array whose end has not been seen. */
    private static final class Open {
        private final Position position;
        private final boolean object;
        private final ObjectBuilder members;
        private final List<SourceNode> items = new ArrayList<>(0);
        private String key = "";
        private Position keyPosition;

        Open(Position position, boolean object) {
            this.position = position;
            this.object = object;
            this.members = new ObjectBuilder(position);
            this.keyPosition = position;
        }

        int end() {
            return object ? '}' : ']';
        }

        void add(SourceNode value) {
            if (object) {
                members.add(key, keyPosition, value);
            } else {
                items.add(value);
            }
        }

        SourceNode node(Diagnostics diagnostics) {
            return object ? members.build(diagnostics) : new ArrayNode(position, items);
        }
    }
}
