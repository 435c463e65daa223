package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.Bindings;
import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links a Channel Object. */
final class ChannelLinker {
    private final Entries servers;
    private final MessageIndex messages;
    private final DocsLinker docs;
    private final ParameterLinker parameters;
    private final BindingsLinker bindings;
    private final BoundValues values;
    private final JavaHintsReader hints;

    ChannelLinker(
            Entries servers,
            MessageIndex messages,
            DocsLinker docs,
            ParameterLinker parameters,
            BindingsLinker bindings,
            BoundValues values,
            JavaHintsReader hints) {
        this.servers = servers;
        this.messages = messages;
        this.docs = docs;
        this.parameters = parameters;
        this.bindings = bindings;
        this.values = values;
        this.hints = hints;
    }

    Channel link(Entries.Entry entry) {
        Located definition = entry.definition();
        Fields channel = Fields.of(definition);
        String address = channel.text("address");
        Bindings linked = bindings.link(definition);
        return new Channel(
                entry.place(),
                entry.place().key(),
                address,
                docs.link(channel),
                parameters.link(definition, address),
                messages(channel),
                servers(channel),
                linked,
                values.of(linked, BindingPlace.CHANNEL),
                hints.read(channel));
    }

    private Map<String, Id> messages(Fields channel) {
        Map<String, Id> byKey = new LinkedHashMap<>();
        for (Located member : channel.members("messages")) {
            Id message = messages.find(member);
            if (message != null) {
                byKey.put(member.key(), message);
            }
        }
        return Collections.unmodifiableMap(byKey);
    }

    private List<Id> servers(Fields channel) {
        List<Id> ids = new ArrayList<>();
        for (Located item : channel.items("servers")) {
            Id server = servers.find(item);
            if (server != null && !ids.contains(server)) {
                ids.add(server);
            }
        }
        return List.copyOf(ids);
    }
}
