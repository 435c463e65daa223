package io.asyncapigen.generator.read;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML 1.2 document into nodes that know where they stand. Works on the events of the parser and builds the
 * tree itself: that needs no second tree in memory and no recursion.
 */
final class YamlReader {
    /** Longer texts are hardly ever equal to another one. */
    private static final int LONGEST_SHARED = 40;

    private final Source source;
    private final Diagnostics diagnostics;
    private final YamlTags tags;
    private final YamlTree tree;
    private final Map<String, String> pool = new HashMap<>();

    YamlReader(Source source, ReadLimits limits, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.tags = new YamlTags(new YamlScalars(limits), diagnostics);
        this.tree = new YamlTree(limits, diagnostics);
    }

    SourceNode read() throws ReadFailure {
        // The parser copies its window whenever it looks past the end, so a small one is slow on long lines.
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(1024, Math.min(1 << 20, source.text().length() + 1)))
                .build();
        try {
            ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, source.text()));
            int documents = 0;
            while (parser.hasNext()) {
                Event event = parser.next();
                if (event.getEventId() == Event.ID.DocumentStart && ++documents == 2) {
                    throw secondDocument(event);
                }
                accept(event);
            }
        } catch (YamlEngineException e) {
            throw new ReadFailure(new YamlSyntax(source).explain(e));
        }
        SourceNode root = tree.root();
        if (root == null) {
            throw new ReadFailure(
                    Diagnostic.at(DiagnosticId.SYNTAX, new Position(source, 1, 1, 1), "there is nothing in this text"));
        }
        tree.reportMergeKeys();
        return root;
    }

    private void accept(Event event) throws ReadFailure {
        if (event instanceof ScalarEvent scalar) {
            scalar(scalar);
        } else if (event instanceof AliasEvent alias) {
            tree.alias(alias.getAlias().getValue(), position(event));
        } else if (event instanceof CollectionStartEvent start) {
            Position position = position(event);
            if (tree.awaitsKey()) {
                throw new ReadFailure(Diagnostic.at(
                        DiagnosticId.SYNTAX,
                        questionMark(position),
                        "YAML syntax: a key must be a text, not an object or array"));
            }
            tags.collection(start.getTag().orElse(null), position);
            tree.begin(position, event.getEventId() == Event.ID.MappingStart, anchor(start));
        } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            tree.end();
        }
    }

    private void scalar(ScalarEvent event) throws ReadFailure {
        Position position = position(event);
        String text = shared(event.getValue());
        String tag = event.getTag().orElse(null);
        if (tree.awaitsKey()) {
            tags.scalar(tag, false, position, text);
            boolean merge = event.isPlain() && text.equals("<<") && (tag == null || tag.endsWith(":merge"));
            tree.key(text, position, merge, anchor(event));
        } else {
            tree.scalar(tags.scalar(tag, event.isPlain(), position, text), text, anchor(event));
        }
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(each -> each.getValue()).orElse(null);
    }

    private String shared(String text) {
        if (text.length() > LONGEST_SHARED) {
            return text;
        }
        String known = pool.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private Position position(Event event) {
        Optional<Mark> start = event.getStartMark();
        Optional<Mark> end = event.getEndMark();
        if (start.isEmpty() || end.isEmpty()) {
            throw new IllegalStateException("the parser was asked for marks");
        }
        int length = start.get().getLine() == end.get().getLine()
                ? end.get().getColumn() - start.get().getColumn()
                : 1;
        return new Position(source, start.get().getLine() + 1, start.get().getColumn() + 1, Math.max(1, length));
    }

    /** The {@code ?} before a key that is no scalar, which no event tells. */
    private Position questionMark(Position key) {
        String line = source.line(key.line()).orElse("");
        int at = line.offsetByCodePoints(0, key.column() - 1) - 1;
        while (at >= 0 && Character.isWhitespace(line.charAt(at))) {
            at--;
        }
        return at >= 0 && line.charAt(at) == '?'
                ? new Position(source, key.line(), line.codePointCount(0, at) + 1, 1)
                : key;
    }

    private ReadFailure secondDocument(Event start) {
        return new ReadFailure(
                Diagnostic.at(DiagnosticId.SYNTAX, position(start), "YAML syntax: a second document begins here")
                        .withHelp("put each document into a file of its own"));
    }
}
