package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.protocol.BindingShape;
import io.asyncapigen.generator.protocol.Protocol;
import io.asyncapigen.generator.protocol.Protocols;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what the bindings ask of a server whose protocol cannot do it, though another one that is spoken by the same module can: MQTT 3.1.1
 * has not what MQTT 5 has.
 */
final class ProtocolBindingRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        Check check = new Check(inspection);
        List<Served> all = new ArrayList<>();
        for (Located entry : inspection.section("servers")) {
            Served server = served(inspection, entry);
            if (server != null) {
                all.add(server);
                check.bindings(
                        AttachedBinding.of(inspection, server.definition()), BindingPlace.SERVER, List.of(server));
            }
        }
        Map<Id, List<Served>> byChannel = new LinkedHashMap<>();
        for (Located entry : inspection.section("channels")) {
            Located channel = inspection.follow(entry);
            if (channel != null) {
                List<Served> servers = servers(inspection, channel, all);
                byChannel.put(channel.id(), servers);
                check.bindings(AttachedBinding.of(inspection, channel), BindingPlace.CHANNEL, servers);
                Located messages = channel.get("messages");
                for (Located message : messages == null ? List.<Located>of() : messages.members()) {
                    check.bindings(AttachedBinding.withTraits(inspection, message), BindingPlace.MESSAGE, servers);
                }
            }
        }
        for (Located operation : inspection.section("operations")) {
            Located channel = inspection.member(operation, "channel");
            if (channel != null) {
                check.bindings(
                        AttachedBinding.withTraits(inspection, operation),
                        BindingPlace.OPERATION,
                        byChannel.getOrDefault(channel.id(), List.of()));
            }
        }
        check.report();
    }

    /** Those that the channel names, otherwise all. */
    private static List<Served> servers(Inspection inspection, Located channel, List<Served> all) {
        List<Id> ids =
                ChannelServers.of(inspection, channel).stream().map(Located::id).toList();
        return all.stream().filter(each -> ids.contains(each.definition().id())).toList();
    }

    private static @Nullable Served served(Inspection inspection, Located entry) {
        Located definition = inspection.follow(entry);
        return definition == null
                ? null
                : ChannelServers.protocol(definition)
                        .map(each -> new Served(entry.key(), definition, each))
                        .orElse(null);
    }

    private record Served(String name, Located definition, Protocol protocol) {
        /** Whether the same module speaks that protocol too. */
        boolean isSibling(Protocol other) {
            return other.runtimeModule().equals(protocol.runtimeModule()) && !other.equals(protocol);
        }
    }

    /** What is not applied, and on which servers; one binding may be used with several. */
    private record Finding(Located place, String what, Protocol needed, Set<String> servers) {}

    private record Check(Inspection inspection, Map<Id, Finding> findings) {
        Check(Inspection inspection) {
            this(inspection, new LinkedHashMap<>());
        }

        void bindings(List<AttachedBinding> bindings, BindingPlace place, List<Served> servers) {
            for (AttachedBinding each : bindings) {
                whole(each.entry(), place, servers);
                fields(each.name(), each.definition(), place, servers);
            }
        }

        /** A binding that is for another protocol is in order beside a server of that. */
        private void whole(Located binding, BindingPlace place, List<Served> servers) {
            if (servers.stream().anyMatch(each -> knows(each.protocol(), binding.key()))) {
                return;
            }
            for (Served server : servers) {
                Protocols.all().stream()
                        .filter(each -> server.isSibling(each) && knows(each, binding.key()))
                        .findFirst()
                        .ifPresent(needed -> find(
                                binding, "the " + binding.key() + " " + place.text() + " binding", needed, server));
            }
        }

        private void fields(String name, Located binding, BindingPlace place, List<Served> servers) {
            for (BindingShape.Field field : UnappliedBindingRule.fields(name, place, binding)) {
                Located value = binding.get(field.name());
                Optional<Protocol> needed = field.needs().flatMap(Protocols::byId);
                if (value != null && needed.isPresent()) {
                    servers.stream()
                            .filter(each -> knows(each.protocol(), name) && each.isSibling(needed.get()))
                            .forEach(each -> find(
                                    value,
                                    UnappliedBindingRule.sentence(name, place, field.name()),
                                    needed.get(),
                                    each));
                }
            }
        }

        private static boolean knows(Protocol protocol, String binding) {
            return protocol.bindingNames().contains(binding);
        }

        private void find(Located place, String what, Protocol needed, Served server) {
            findings.computeIfAbsent(place.id(), id -> new Finding(place, what, needed, new LinkedHashSet<>()))
                    .servers()
                    .add(server.name());
        }

        void report() {
            for (Finding each : findings.values()) {
                inspection.report(Diagnostic.atKey(
                                DiagnosticId.BINDING_NOT_APPLIED,
                                each.place(),
                                each.what() + " is not applied on the "
                                        + (each.servers().size() == 1 ? "server " : "servers ")
                                        + Sentences.list(each.servers(), 8))
                        .withHelp("it needs " + each.needed().title() + ", which `protocol: "
                                + each.needed().id() + "` asks for"));
            }
        }
    }
}
