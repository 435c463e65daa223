package io.asyncapigen.generator.link;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies the traits of a message or an operation (section "Traits Merge Mechanism" of the specification).
 *
 * <p>The traits are patched over each other in their order and the object itself comes last: a later trait wins over an
 * earlier one, the object over all. Objects are merged member by member (RFC 7386), everything else is replaced as a whole.
 * A reference takes part with what it leads to.
 */
final class TraitMerger {
    private final ResolvedDocument document;

    TraitMerger(ResolvedDocument document) {
        this.document = document;
    }

    /** The traits that lead somewhere, in order, and then the object itself. */
    List<Located> layers(Located target) {
        List<Located> layers = new ArrayList<>();
        for (Located trait : Fields.of(target).items("traits")) {
            Located definition = document.follow(trait);
            if (definition != null) {
                layers.add(definition);
            }
        }
        layers.add(target);
        return layers;
    }

    /** The fields of an object with its traits applied. A field that only one of them has keeps its place. */
    Fields merge(Located target) {
        List<Located> layers = layers(target);
        if (layers.size() == 1) {
            return Fields.of(target);
        }
        return Fields.merged(patch(layers));
    }

    /** Each layer patched over those before it. */
    Map<String, Located> patch(List<Located> layers) {
        Map<String, Located> merged = new LinkedHashMap<>();
        for (Located layer : layers) {
            for (Located member : layer.members()) {
                if (member.node() instanceof NullNode) {
                    merged.remove(member.key());
                } else {
                    Located before = merged.get(member.key());
                    merged.put(member.key(), before == null ? member : patch(before, member));
                }
            }
        }
        return merged;
    }

    private Located patch(Located before, Located after) {
        Located first = object(before);
        Located second = object(after);
        if (first == null || second == null) {
            return after;
        }
        List<Member> members = new ArrayList<>();
        patch(List.of(first, second)).forEach((key, value) -> members.add(Member.of(key, value)));
        return new Located(
                second.source(),
                second.pointer(),
                new ObjectNode(second.node().position(), members),
                second.keyPosition());
    }

    /** What a value is merged as: an object, through references; null when it is replaced as a whole. */
    private @Nullable Located object(Located value) {
        Located definition = document.follow(value);
        return definition != null && definition.node() instanceof ObjectNode ? definition : null;
    }
}
