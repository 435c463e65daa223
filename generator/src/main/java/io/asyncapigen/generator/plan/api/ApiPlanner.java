package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.Perspective;
import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.Operation;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.NameScope;
import io.asyncapigen.generator.plan.Packages;
import io.asyncapigen.generator.plan.SchemaTypes;
import io.asyncapigen.generator.plan.api.ApiClassPlan.ChannelAccessPlan;
import io.asyncapigen.generator.plan.api.MessageFamilyPlan.MethodPlan;
import io.asyncapigen.generator.plan.api.OperationPlan.Cell;
import io.asyncapigen.generator.plan.api.OperationPlan.ReplyPlan;
import io.asyncapigen.generator.plan.validation.ValidationPlanner;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides every name and type of the generated code but those of schemas, in document order. Plans all that it is given:
 * {@link Selection} has taken away what is not wanted.
 */
public final class ApiPlanner {
    private final Document document;
    private final ResolvedDocument resolved;
    private final Perspective perspective;
    private final UnknownEnum unknownEnum;
    private final Packages packages;
    private final Diagnostics diagnostics;
    private final SchemaTypes types;
    private final Scopes scopes;
    private final ClassName schemasOfMessages;
    private final ClassName api;

    private ApiPlanner(
            Document document,
            ResolvedDocument resolved,
            SchemaTypes types,
            Packages packages,
            GeneratorOptions options,
            Diagnostics diagnostics) {
        this.document = document;
        this.resolved = resolved;
        this.perspective = options.perspective();
        this.unknownEnum = options.unknownEnum();
        this.packages = packages;
        this.diagnostics = diagnostics;
        this.types = types;
        this.scopes = new Scopes(packages, types, diagnostics);
        this.schemasOfMessages = scopes.message("MessageSchemas");
        String title =
                Scopes.typeName(document.info().hints().name(), document.info().title());
        this.api = scopes.root(Scopes.suffixed(title, "Api"));
    }

    /**
     * @param resolved what the document was linked from
     * @param diagnostics takes notes of changed names, and warnings of messages that cannot be told apart
     */
    public static ApiPlan plan(
            Document document,
            ResolvedDocument resolved,
            SchemaTypes types,
            Packages packages,
            GeneratorOptions options,
            Diagnostics diagnostics) {
        return new ApiPlanner(document, resolved, types, packages, options, diagnostics).plan();
    }

    private ApiPlan plan() {
        ValidationPlanner validation =
                new ValidationPlanner(resolved, document.schemas(), schemasOfMessages, unknownEnum, diagnostics);
        FieldPlan.Planner fields = new FieldPlan.Planner(types, validation);
        MessagePlanner messagePlanner = new MessagePlanner(document, types, scopes, validation, fields, diagnostics);
        Map<Id, ClassName> records = messagePlanner.names();
        MessageRules rules = new MessageRules(signs());
        FamilyPlanner families = new FamilyPlanner(scopes, records, rules, diagnostics);

        ChannelPlanner channelPlanner = new ChannelPlanner(document, scopes, fields);
        Map<Id, ChannelPlan> channels = new LinkedHashMap<>();
        for (Channel channel : channels().values()) {
            MessageSetPlan messages = families.ofChannel(channel);
            channels.put(channel.place().id(), channelPlanner.plan(channel, messages, families.handlerOf(messages)));
        }

        NameScope constants = NameScope.of();
        NameScope methods = NameScope.of("close", "connect", "connectAsync", "connection", "equals");
        List<OperationPlan> operations = operations(
                families,
                new OperationPlanner(
                        perspective, scopes, fields, api, methods, constants, families, id -> required(channels, id)));

        families.reportUnused(used());
        Map<Id, List<ClassName>> memberships = families.memberships();
        Map<Id, MessagePlan> messages = new LinkedHashMap<>();
        records.forEach((id, type) -> messages.put(
                id,
                messagePlanner.plan(
                        document.message(id), type, rules.matches(id), memberships.getOrDefault(id, List.of()))));

        ServerPlanner serverPlanner = new ServerPlanner(scopes);
        List<ServerPlan> servers = document.servers().values().stream()
                .filter(each -> !each.hints().ignored())
                .map(serverPlanner::plan)
                .toList();
        return new ApiPlan(
                packages,
                ApiClassPlanner.plan(api, document.info(), operations, accesses(channels, methods), constants, scopes),
                List.copyOf(messages.values()),
                validation.plan(),
                families.plans(id -> required(messages, id)),
                requestHandlers(operations, families, messages),
                List.copyOf(channels.values()),
                channelPlanner.choices(),
                servers,
                serverPlanner.choices());
    }

    private Map<Id, MessageSigns> signs() {
        PayloadSigns schemas = new PayloadSigns(document);
        Map<Id, MessageSigns> signs = new LinkedHashMap<>();
        for (Message message : document.messages().values()) {
            signs.put(message.place().id(), MessageSigns.of(message, schemas));
        }
        return signs;
    }

    /** Those of the root, then those of the components that an operation uses all the same. */
    private Map<Id, Channel> channels() {
        Map<Id, Channel> channels = new LinkedHashMap<>();
        document.channels().values().forEach(each -> channels.put(each.place().id(), each));
        for (Operation operation : document.operations().values()) {
            channels.putIfAbsent(operation.channel(), document.channel(operation.channel()));
            Operation.Reply reply = operation.reply();
            if (reply != null && reply.channel() != null) {
                channels.putIfAbsent(reply.channel(), document.channel(reply.channel()));
            }
        }
        return channels;
    }

    private Set<Id> used() {
        Set<Id> used = new HashSet<>();
        for (Operation operation : document.operations().values()) {
            used.add(operation.channel());
            Operation.Reply reply = operation.reply();
            if (reply != null && reply.channel() != null) {
                used.add(reply.channel());
            }
        }
        return used;
    }

    private List<OperationPlan> operations(FamilyPlanner families, OperationPlanner planner) {
        List<OperationPlan> plans = new ArrayList<>();
        for (Operation operation : document.operations().values()) {
            MessageSetPlan messages = families.ofOperation(operation, planner.cell(operation) == Cell.SUBSCRIBER);
            Operation.Reply reply = operation.reply();
            plans.add(planner.plan(operation, messages, reply == null ? null : families.ofReply(operation, reply)));
        }
        return plans;
    }

    private List<ChannelAccessPlan> accesses(Map<Id, ChannelPlan> channels, NameScope methods) {
        List<ChannelAccessPlan> accesses = new ArrayList<>();
        channels.forEach((id, channel) -> {
            String plain = JavaNames.member(channel.type().simpleName());
            // Of what Java has against it the name of the class has told.
            String method = methods.has(plain)
                    ? scopes.member(methods, document.channel(id).place(), plain)
                    : methods.claim(plain);
            accesses.add(new ChannelAccessPlan(method, channel));
        });
        return accesses;
    }

    private static List<RequestHandlerPlan> requestHandlers(
            List<OperationPlan> operations, FamilyPlanner families, Map<Id, MessagePlan> messages) {
        List<RequestHandlerPlan> plans = new ArrayList<>();
        for (OperationPlan operation : operations) {
            ReplyPlan reply = operation.reply();
            if (operation.cell() == Cell.RESPONDER && reply != null && operation.handler() != null) {
                List<MethodPlan> methods = families.methods(operation.messages(), id -> required(messages, id));
                plans.add(new RequestHandlerPlan(
                        operation.handler(),
                        operation.key(),
                        operation.messages().type(),
                        reply.messages().type(),
                        methods));
            }
        }
        return plans;
    }

    private static <T> T required(Map<Id, T> plans, Id id) {
        T plan = plans.get(id);
        if (plan == null) {
            throw new IllegalStateException("nothing was planned for " + id);
        }
        return plan;
    }
}
