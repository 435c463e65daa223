package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.protocol.Protocol;
import io.asyncapigen.generator.protocol.Protocols;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** At which servers a channel is, and what they speak. */
final class ChannelServers {
    private ChannelServers() {}

    /** The definitions of those that the channel names, otherwise of all. */
    static List<Located> of(Inspection inspection, Located channel) {
        Located named = channel.get("servers");
        List<Located> entries =
                named == null || named.items().isEmpty() ? inspection.section("servers") : named.items();
        return entries.stream().map(inspection::follow).filter(Objects::nonNull).toList();
    }

    /** Empty when it is none that code is generated for. */
    static Optional<Protocol> protocol(Located server) {
        String name = server.node() instanceof ObjectNode object ? object.text("protocol") : null;
        return name == null
                ? Optional.empty()
                : Protocols.of(name, ((ObjectNode) server.node()).text("protocolVersion"));
    }

    /** Whether one of the channel's servers speaks the protocol with that id. */
    static boolean speak(Inspection inspection, Located channel, String protocol) {
        return of(inspection, channel).stream()
                .flatMap(each -> protocol(each).stream())
                .anyMatch(each -> each.id().equals(protocol));
    }
}
