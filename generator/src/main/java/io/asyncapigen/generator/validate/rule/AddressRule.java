package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Neither addresses nor the ids of channels have a query or a fragment, and addresses tell the channels of a document apart.
 *
 * <p>Two channels may share an address when they are on different servers, or when their bindings name different things.
 */
final class AddressRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        Map<String, Located> first = new LinkedHashMap<>();
        for (Located entry : inspection.section("channels")) {
            if (hasQuery(entry.key())) {
                inspection.report(queryInId(entry));
            }
            Located channel = inspection.follow(entry);
            Located address = channel == null ? null : channel.get("address");
            String text =
                    channel != null && channel.node() instanceof ObjectNode object ? object.text("address") : null;
            if (channel == null || address == null || text == null) {
                continue;
            }
            if (hasQuery(text)) {
                inspection.report(query(address, text));
            }
            Located other =
                    first.putIfAbsent(AddressTemplate.anonymous(text) + distinction(inspection, channel), entry);
            if (other != null) {
                inspection.report(Diagnostic.at(
                                DiagnosticId.DUPLICATE_ADDRESS,
                                address,
                                "channels " + other.key() + " and " + entry.key() + " share the address "
                                        + Sentences.brief(text))
                        .withRelated(other.entryPosition(), "the first channel"));
            }
        }
    }

    private static boolean hasQuery(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('#') >= 0;
    }

    private static Diagnostic query(Located address, String text) {
        return Diagnostic.at(
                        DiagnosticId.ADDRESS_WITH_QUERY,
                        address,
                        "the address " + Sentences.brief(text) + " has " + sign(text))
                .withHelp("describe query parameters in the bindings of the channel");
    }

    private static Diagnostic queryInId(Located channel) {
        return Diagnostic.atKey(
                        DiagnosticId.CHANNEL_ID_WITH_QUERY,
                        channel,
                        "the id " + Sentences.brief(channel.key()) + " of a channel has " + sign(channel.key()))
                .withHelp(
                        "choose an id without ? and #; the place for query parameters is the bindings of the channel");
    }

    private static String sign(String text) {
        return text.indexOf('?') >= 0 ? "a query" : "a fragment";
    }

    private static String distinction(Inspection inspection, Located channel) {
        Located servers = channel.get("servers");
        Located bindings = channel.get("bindings");
        Located bound = bindings == null ? null : inspection.follow(bindings);
        List<Id> ends = servers == null
                ? List.of()
                : servers.items().stream()
                        .map(inspection::follow)
                        .filter(Objects::nonNull)
                        .map(Located::id)
                        .sorted(Comparator.comparing(Id::toString))
                        .toList();
        return "\n" + ends + "\n" + (bound == null ? "" : CanonicalText.of(bound));
    }
}
