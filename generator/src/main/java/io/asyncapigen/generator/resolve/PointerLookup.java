package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Source;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a JSON pointer (RFC 6901) names, or says how far it leads and what may have been meant. */
final class PointerLookup {
    /** More references than this on the way are a circle. */
    private static final int MOST_HOPS = 100;

    private static final Set<String> SECTIONS = Set.of("servers", "channels", "operations", "components");

    private final Source document;
    private final Source home;
    private final Hints hints;
    private final Through through;

    /**
     * @param document the AsyncAPI document itself
     * @param home the text that holds the reference, which messages need not name
     */
    PointerLookup(Source document, Source home, Hints hints, Through through) {
        this.document = document;
        this.home = home;
        this.hints = hints;
        this.through = through;
    }

    /**
     * How to go on at an object that is a reference itself and has no member of the wanted name: pointers of real
     * documents pass through references, as in {@code #/channels/orders/messages/placed} where the channel is one.
     */
    interface Through {
        /** What the reference at this place means. */
        Located follow(Located reference) throws Unresolved;
    }

    /** @param pointer begins with a slash; may be percent-encoded */
    Located find(Located root, String pointer) throws Unresolved {
        List<String> tokens = tokens(pointer);
        Located at = root;
        for (int i = 0; i < tokens.size(); i++) {
            at = step(at, tokens, i, MOST_HOPS);
        }
        return at;
    }

    private static List<String> tokens(String pointer) throws Unresolved {
        List<String> tokens = new ArrayList<>();
        for (String token : ReferenceText.decode(pointer).substring(1).split("/", -1)) {
            for (int i = token.indexOf('~'); i >= 0; i = token.indexOf('~', i + 1)) {
                if (i + 1 == token.length() || token.charAt(i + 1) != '0' && token.charAt(i + 1) != '1') {
                    throw Unresolved.syntax("`" + token.substring(i, Math.min(i + 2, token.length()))
                                    + "` is no escape of a JSON pointer")
                            .withHelp("write ~0 for ~ and ~1 for /");
                }
            }
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return tokens;
    }

    private Located step(Located at, List<String> tokens, int index, int hops) throws Unresolved {
        String token = tokens.get(index);
        if (isBrokenSection(at)) {
            throw Unresolved.because(name(at) + " is " + at.node().typeName()).asConsequence();
        }
        if (at.node() instanceof ArrayNode array) {
            return item(at, array, token);
        }
        if (!(at.node() instanceof ObjectNode object)) {
            throw Unresolved.because(name(at) + " is " + at.node().typeName() + ", which has no `" + token + "` in it");
        }
        Located member = at.get(token);
        if (member != null) {
            return member;
        }
        if (object.text("$ref") != null && hops > 0) {
            return step(through.follow(at), tokens, index, hops - 1);
        }
        throw Unresolved.because(name(at) + " has no member `" + token + "`")
                .withHelp(suggestion(at, object, tokens, index));
    }

    /** Whether a map of the document stands here that is none: its shape is a fault, and that once. */
    private boolean isBrokenSection(Located at) {
        List<String> tokens = at.pointer().tokens();
        boolean section = tokens.size() == 1 && SECTIONS.contains(tokens.get(0))
                || tokens.size() == 2
                        && tokens.get(0).equals("components")
                        && !tokens.get(1).startsWith("x-");
        return section && at.source() == document && !(at.node() instanceof ObjectNode);
    }

    private Located item(Located at, ArrayNode array, String token) throws Unresolved {
        int size = array.items().size();
        if (!token.matches("0|[1-9][0-9]*")) {
            throw Unresolved.because(name(at) + " is an array, and `" + token + "` is no index");
        }
        Located item = token.length() > 9 ? null : at.item(Integer.parseInt(token));
        if (item == null) {
            throw Unresolved.because(name(at) + " has " + size + (size == 1 ? " item" : " items")
                    + ", so none at index " + token + (size == 1 ? " (the first is 0)" : ""));
        }
        return item;
    }

    private @Nullable String suggestion(Located at, ObjectNode object, List<String> tokens, int index) {
        // A key with a slash in it whose slash was not escaped.
        String joined = tokens.get(index);
        for (int i = index + 1; i < Math.min(tokens.size(), index + 10); i++) {
            joined += "/" + tokens.get(i);
            if (object.has(joined)) {
                return "a slash within a name is written ~1: "
                        + at.pointer().child(joined).toFragment();
            }
        }
        return hints.name(tokens.get(index), object.members().keySet())
                .map(each -> "did you mean " + at.pointer().child(each).toFragment() + "?")
                .orElse(null);
    }

    private String name(Located at) {
        String file = at.source() == home ? "this document" : at.source().displayName();
        if (at.pointer().parent() == null) {
            return "the root of " + file;
        }
        return at.pointer().toFragment() + (at.source() == home ? "" : " of " + file);
    }
}
