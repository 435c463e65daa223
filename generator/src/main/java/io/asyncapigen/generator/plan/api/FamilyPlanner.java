package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Operation;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.NameChange;
import io.asyncapigen.generator.plan.NameScope;
import io.asyncapigen.generator.plan.api.MessageFamilyPlan.HandlerPlan;
import io.asyncapigen.generator.plan.api.MessageFamilyPlan.MethodPlan;
import io.asyncapigen.generator.plan.api.MessageRules.Pair;
import io.asyncapigen.generator.plan.api.MessageSetPlan.Kind;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans the sealed interfaces of messages that come together. All messages of a channel are one family, named by the
 * channel; an operation or a reply that takes fewer of them has a family of its own.
 */
final class FamilyPlanner {
    /** What one method can dispatch with room to spare, and more than anyone implements by hand. */
    private static final int MAX_HANDLER_METHODS = 300;

    private static final int MAX_PAIRS_NAMED = 3;
    private static final ClassName RAW = ClassName.get("io.asyncapigen.runtime", "RawMessage");

    private final Scopes scopes;
    private final Map<Id, ClassName> records;
    private final MessageRules rules;
    private final Diagnostics diagnostics;
    private final List<Family> families = new ArrayList<>();
    private final Map<Id, Family> byChannel = new LinkedHashMap<>();
    private final Map<ClassName, Family> byType = new HashMap<>();
    private final Set<Set<Id>> reported = new HashSet<>();

    /** @param records the records of all messages that are generated */
    FamilyPlanner(Scopes scopes, Map<Id, ClassName> records, MessageRules rules, Diagnostics diagnostics) {
        this.scopes = scopes;
        this.records = records;
        this.rules = rules;
        this.diagnostics = diagnostics;
    }

    private record Family(
            ClassName type,
            String owner,
            String key,
            List<Id> members,
            @Nullable ClassName handler,
            Located place,
            List<Pair> ambiguous) {}

    MessageSetPlan ofChannel(Channel channel) {
        List<Id> members = generated(channel.messages().values());
        if (members.size() < 2) {
            return small(members);
        }
        String name = Scopes.typeName(channel.hints().name(), channel.key());
        Family family = family(name, "Channel", "the channel", channel.key(), members, channel.place(), true);
        byChannel.put(channel.place().id(), family);
        return several(family);
    }

    /** @param isHandled whether a handler interface is of use for them */
    MessageSetPlan ofOperation(Operation operation, boolean isHandled) {
        return of(operation, operation.messages(), operation.channel(), "", "the operation", isHandled);
    }

    MessageSetPlan ofReply(Operation operation, Operation.Reply reply) {
        return of(operation, reply.messages(), reply.channel(), "Reply", "the reply of the operation", false);
    }

    private MessageSetPlan of(
            Operation operation,
            List<Id> messages,
            @Nullable Id channel,
            String role,
            String owner,
            boolean isHandled) {
        List<Id> members = generated(messages);
        Family ofChannel = channel == null ? null : byChannel.get(channel);
        if (members.size() < 2) {
            MessageSetPlan small = small(members);
            return ofChannel == null || members.isEmpty() ? small : small.within(ofChannel.type());
        }
        if (ofChannel != null && Set.copyOf(ofChannel.members()).equals(Set.copyOf(members))) {
            report(ofChannel);
            return several(ofChannel);
        }
        String name = Scopes.typeName(operation.hints().name(), operation.key()) + role;
        Family family = family(name, "Operation", owner, operation.key(), members, operation.place(), isHandled);
        report(family);
        return ofChannel == null ? several(family) : several(family).within(ofChannel.type());
    }

    private List<Id> generated(Iterable<Id> messages) {
        Set<Id> members = new LinkedHashSet<>();
        for (Id each : messages) {
            if (records.containsKey(each)) {
                members.add(each);
            }
        }
        return List.copyOf(members);
    }

    private MessageSetPlan small(List<Id> members) {
        return members.isEmpty()
                ? new MessageSetPlan(RAW, Kind.NONE)
                : new MessageSetPlan(record(members.get(0)), Kind.ONE);
    }

    private static MessageSetPlan several(Family family) {
        return new MessageSetPlan(family.type(), Kind.SEVERAL);
    }

    private Family family(
            String name, String kind, String owner, String key, List<Id> members, Located place, boolean isHandled) {
        String plain = Scopes.suffixed(name, "Message");
        ClassName type = scopes.message(plain, name + kind + "Message");
        // A channel that is called like one of its messages is nothing that the author has done wrong.
        NameChange.note(diagnostics, place, plain, type.simpleName());
        String stem = stem(type);
        ClassName handler = isHandled && members.size() <= MAX_HANDLER_METHODS
                ? scopes.root(stem + "Handler", stem + kind + "Handler")
                : null;
        Family family = new Family(type, owner, key, members, handler, place, rules.add(members));
        families.add(family);
        byType.put(type, family);
        return family;
    }

    /** Says what cannot be told apart in channels that no operation uses; of the others, operations may take less. */
    void reportUnused(Set<Id> used) {
        byChannel.forEach((channel, family) -> {
            if (!used.contains(channel)) {
                report(family);
            }
        });
    }

    private void report(Family family) {
        List<Pair> ambiguous = family.ambiguous().stream()
                .filter(each -> reported.add(Set.of(each.first(), each.second())))
                .toList();
        if (ambiguous.isEmpty()) {
            return;
        }
        String pairs = ambiguous.stream()
                .limit(MAX_PAIRS_NAMED)
                .map(each -> each.first().pointer().last() + " and "
                        + each.second().pointer().last())
                .collect(Collectors.joining("; "));
        int more = ambiguous.size() - MAX_PAIRS_NAMED;
        diagnostics.report(Diagnostic.atKey(
                        DiagnosticId.AMBIGUOUS_MESSAGE,
                        family.place(),
                        "nothing tells these messages of " + family.owner() + " " + family.key()
                                + " apart before they are decoded: " + pairs
                                + (more > 0 ? "; and " + more + " more pairs" : ""))
                .withHelp("give each a required header or member with a `const` of its own"));
    }

    /** The handler interface of several messages, or null. */
    @Nullable
    ClassName handlerOf(MessageSetPlan messages) {
        Family family = byType.get(messages.type());
        return family == null ? null : family.handler();
    }

    /** Whether a handler can have a method for each of them. */
    boolean areHandled(MessageSetPlan messages) {
        Family family = byType.get(messages.type());
        return family != null && family.members().size() <= MAX_HANDLER_METHODS;
    }

    /** One method for each of several messages. */
    List<MethodPlan> methods(MessageSetPlan messages, Function<Id, MessagePlan> plans) {
        Family family = byType.get(messages.type());
        return family == null ? List.of() : methods(family, plans);
    }

    /** The interfaces that a message belongs to. */
    Map<Id, List<ClassName>> memberships() {
        Map<Id, List<ClassName>> memberships = new LinkedHashMap<>();
        for (Family family : families) {
            for (Id member : family.members()) {
                memberships.computeIfAbsent(member, id -> new ArrayList<>()).add(family.type());
            }
        }
        return memberships;
    }

    List<MessageFamilyPlan> plans(Function<Id, MessagePlan> plans) {
        return families.stream()
                .map(each -> new MessageFamilyPlan(
                        each.type(),
                        each.owner(),
                        each.key(),
                        each.members().stream().map(plans).toList(),
                        each.handler() == null ? null : new HandlerPlan(each.handler(), methods(each, plans))))
                .toList();
    }

    private static List<MethodPlan> methods(Family family, Function<Id, MessagePlan> plans) {
        NameScope names = NameScope.of();
        NameScope variables = NameScope.of("delivery", "message");
        List<MethodPlan> methods = new ArrayList<>();
        for (Id member : family.members()) {
            MessagePlan message = plans.apply(member);
            String stem = stem(message.type());
            String variable = variables.claim(
                    JavaNames.member(stem), JavaNames.member(message.type().simpleName()));
            methods.add(new MethodPlan(names.claim("on" + stem), variable, message));
        }
        return methods;
    }

    /** The name of a message class without the word that all of them end in. */
    static String stem(ClassName type) {
        String name = type.simpleName();
        return name.endsWith("Message") && name.length() > "Message".length()
                ? name.substring(0, name.length() - "Message".length())
                : name;
    }

    private ClassName record(Id message) {
        ClassName type = records.get(message);
        if (type == null) {
            throw new IllegalStateException("no record was planned for " + message);
        }
        return type;
    }
}
