package io.asyncapigen.generator.read;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of a YAML document from its events, and holds anchors, merge keys and limits. */
final class YamlTree {
    private final ReadLimits limits;
    private final Diagnostics diagnostics;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private long aliasedNodes;
    private int mergeKeys;
    private @Nullable Position firstMergeKey;
    private @Nullable SourceNode root;

    YamlTree(ReadLimits limits, Diagnostics diagnostics) {
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /** The whole document, or null before its end or when there is none. */
    @Nullable
    SourceNode root() {
        return root;
    }

    boolean awaitsKey() {
        Open top = open.peek();
        return top != null && top.object && top.key == null;
    }

    void key(String key, Position position, boolean merge, @Nullable String anchor) {
        Open top = open.element();
        top.key = key;
        top.keyPosition = position;
        top.merge = merge;
        if (merge) {
            mergeKeys++;
            firstMergeKey = firstMergeKey == null ? position : firstMergeKey;
        }
        if (anchor != null) {
            anchors.put(anchor, new Anchored(position, new SourceNode.StringNode(position, key), key, 1, 0));
        }
    }

    void scalar(SourceNode node, String text, @Nullable String anchor) throws ReadFailure {
        if (anchor != null) {
            anchors.put(anchor, new Anchored(node.position(), node, text, 1, 0));
        }
        complete(node, 1, 0);
    }

    void begin(Position position, boolean object, @Nullable String anchor) throws ReadFailure {
        open.push(new Open(position, object, anchor));
        checkDepth(open.size(), position);
        if (anchor != null) {
            // Without a node until it ends, which tells a recursive alias.
            anchors.put(anchor, new Anchored(position, null, null, 0, 0));
        }
    }

    void end() throws ReadFailure {
        Open ended = open.pop();
        SourceNode node = ended.object ? ended.members.build(diagnostics) : new ArrayNode(ended.position, ended.items);
        if (ended.anchor != null) {
            anchors.put(ended.anchor, new Anchored(ended.position, node, null, ended.weight, ended.height));
        }
        complete(node, ended.weight, ended.height);
    }

    void alias(String name, Position position) throws ReadFailure {
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw syntax(position, "no anchor &" + name + " stands before this alias");
        }
        if (anchored.node == null) {
            throw new ReadFailure(
                    Diagnostic.at(DiagnosticId.SYNTAX, position, "the alias *" + name + " contains itself")
                            .withHelp("use a $ref where a type needs itself")
                            .withRelated(anchored.position, "the anchor"));
        }
        aliasedNodes += anchored.weight;
        if (aliasedNodes > limits.aliasedNodes()) {
            throw new ReadFailure(Diagnostic.at(
                    DiagnosticId.LIMIT_EXCEEDED,
                    position,
                    "the aliases up to here stand for more than the " + limits.aliasedNodes()
                            + " nodes that are allowed"));
        }
        if (awaitsKey()) {
            if (anchored.text == null) {
                throw syntax(position, "a key must be a text, not an object or array");
            }
            key(anchored.text, position, false, null);
            return;
        }
        checkDepth(open.size() + anchored.height, position);
        complete(anchored.node, anchored.weight, anchored.height);
    }

    /** Says once per text that it relies on something that YAML 1.2 does not have. */
    void reportMergeKeys() {
        if (firstMergeKey != null) {
            String message = "the merge key << is honoured, but YAML 1.2 has no such thing"
                    + (mergeKeys > 1 ? " (the first of " + mergeKeys + ")" : "");
            diagnostics.report(Diagnostic.at(DiagnosticId.MERGE_KEY, firstMergeKey, message)
                    .withHelp("other tools see a member named <<; use $ref, allOf or traits"));
        }
    }

    private void complete(SourceNode node, long weight, int height) throws ReadFailure {
        Open top = open.peek();
        if (top == null) {
            root = node;
            return;
        }
        top.weight += weight;
        top.height = Math.max(top.height, height + 1);
        if (!top.object) {
            top.items.add(node);
        } else if (top.key != null) {
            if (top.merge) {
                merge(top, node);
            } else {
                top.members.add(top.key, top.keyPosition, node);
            }
            top.key = null;
        }
    }

    private void merge(Open target, SourceNode value) throws ReadFailure {
        List<SourceNode> sources = value instanceof ArrayNode array ? array.items() : List.of(value);
        for (SourceNode each : sources) {
            if (each instanceof ObjectNode object) {
                target.members.merge(object);
            } else if (!(each instanceof NullNode)) {
                throw syntax(
                        target.keyPosition,
                        "the merge key << needs an object or a list of objects, not " + each.typeName());
            }
        }
    }

    private void checkDepth(int depth, Position position) throws ReadFailure {
        if (depth > limits.depth()) {
            throw new ReadFailure(Diagnostic.at(
                    DiagnosticId.LIMIT_EXCEEDED,
                    position,
                    "objects and arrays nest deeper than the " + limits.depth() + " levels that are allowed"));
        }
    }

    private static ReadFailure syntax(Position position, String message) {
        return new ReadFailure(Diagnostic.at(DiagnosticId.SYNTAX, position, "YAML syntax: " + message));
    }

    /**
     * What an alias stands for.
     *
     * @param node null while its end has not been seen
     * @param text what it is as a key, or null when it cannot be one
     * @param weight how many nodes it is when every alias in it is written out
     * @param height how many levels of objects and arrays it has
     */
    private record Anchored(
            Position position,
            @Nullable SourceNode node,
            @Nullable String text,
            long weight,
            int height) {}

    /** An object or array whose end has not been seen. */
    private static final class Open {
        private final Position position;
        private final boolean object;
        private final @Nullable String anchor;
        private final ObjectBuilder members;
        private final List<SourceNode> items = new ArrayList<>(0);
        private @Nullable String key;
        private Position keyPosition;
        private boolean merge;
        private long weight = 1;
        private int height = 1;

        Open(Position position, boolean object, @Nullable String anchor) {
            this.position = position;
            this.object = object;
            this.anchor = anchor;
            this.members = new ObjectBuilder(position);
            this.keyPosition = position;
        }
    }
}
