package io.asyncapigen.generator.link;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every message of a document once, by the place of its definition, and what it is called.
 *
 * <p>A component is called by its component name, a message that stands in a channel by its key there, one of another file
 * by the first name that this document gives it.
 */
final class MessageIndex {
    private final ResolvedDocument document;
    private final Map<Id, Entry> byDefinition = new LinkedHashMap<>();

    MessageIndex(ResolvedDocument document, Entries channels) {
        this.document = document;
        List<Located> components =
                Fields.of(Fields.of(document.root()).get("components")).members("messages");
        List<Entries.Entry> all = new ArrayList<>(channels.root());
        all.addAll(channels.components());
        Map<Id, Entry> named = new LinkedHashMap<>();
        for (Located component : components) {
            name(named, component, null, true);
        }
        for (Entries.Entry channel : all) {
            for (Located member : members(channel)) {
                name(named, member, channel.place().id(), true);
            }
        }
        for (Located component : components) {
            name(named, component, null, false);
        }
        for (Entries.Entry channel : all) {
            for (Located member : members(channel)) {
                name(named, member, null, false);
            }
        }
        for (Entries.Entry channel : all) {
            members(channel).forEach(member -> adopt(named, member));
        }
        components.forEach(component -> adopt(named, component));
    }

    private static List<Located> members(Entries.Entry channel) {
        return Fields.of(channel.definition()).members("messages");
    }

    private void name(Map<Id, Entry> named, Located place, @Nullable Id channel, boolean standsHere) {
        Located definition = definition(place);
        if (definition != null && (!standsHere || definition.id().equals(place.id()))) {
            named.putIfAbsent(definition.id(), new Entry(definition, place.key(), channel));
        }
    }

    /** In the order of the channels first, the components last. */
    private void adopt(Map<Id, Entry> named, Located place) {
        Located definition = definition(place);
        Entry entry = definition == null ? null : named.get(definition.id());
        if (entry != null) {
            byDefinition.putIfAbsent(entry.definition().id(), entry);
        }
    }

    private @Nullable Located definition(Located place) {
        Located definition = document.follow(place);
        return definition != null && definition.node() instanceof ObjectNode ? definition : null;
    }

    /**
     * The message that a reference means, or null when it leads to none. One that neither a channel nor the components hold
     * joins the index under the last word of its path, which only happens in a lenient run.
     */
    @Nullable
    Id find(Located reference) {
        Located definition = definition(reference);
        if (definition == null) {
            return null;
        }
        byDefinition.putIfAbsent(definition.id(), new Entry(definition, definition.key(), null));
        return definition.id();
    }

    Collection<Entry> all() {
        return byDefinition.values();
    }

    /**
     * @param key what it is called
     * @param channel the channel it stands in, or null
     */
    record Entry(Located definition, String key, @Nullable Id channel) {}
}
