package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.model.Info;
import io.asyncapigen.generator.plan.JsonTexts;
import io.asyncapigen.generator.plan.NameScope;
import io.asyncapigen.generator.plan.api.ApiClassPlan.ApiPartPlan;
import io.asyncapigen.generator.plan.api.ApiClassPlan.ChannelAccessPlan;
import io.asyncapigen.generator.plan.api.ApiClassPlan.SharedBindingsPlan;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans the API class, and how a large one is taken apart: a class file has room for 65,535 constants, and a static
 * initializer for 64 KiB of code.
 */
final class ApiClassPlanner {
    /** What a class holds; a plain operation weighs 1, and a value in its bindings a tenth. */
    private static final int MAX_WEIGHT = 400;

    private final ClassName type;
    private final NameScope constants;
    private final Scopes scopes;

    private ApiClassPlanner(ClassName type, NameScope constants, Scopes scopes) {
        this.type = type;
        this.constants = constants;
        this.scopes = scopes;
    }

    /** @param constants the names taken among the constants of operations */
    static ApiClassPlan plan(
            ClassName type,
            Info info,
            List<OperationPlan> operations,
            List<ChannelAccessPlan> channels,
            NameScope constants,
            Scopes scopes) {
        ApiClassPlanner planner = new ApiClassPlanner(type, constants, scopes);
        int weight = operations.stream().mapToInt(ApiClassPlanner::weight).sum() + channels.size();
        if (weight > MAX_WEIGHT) {
            return new ApiClassPlan(type, info, List.of(), List.of(), List.of(), planner.parts(operations, channels));
        }
        Shared shared = planner.share(operations);
        return new ApiClassPlan(type, info, shared.operations(), channels, shared.bindings(), List.of());
    }

    private List<ApiPartPlan> parts(List<OperationPlan> operations, List<ChannelAccessPlan> channels) {
        List<ApiPartPlan> parts = new ArrayList<>();
        List<OperationPlan> some = new ArrayList<>();
        int weight = 0;
        for (OperationPlan operation : operations) {
            if (weight > 0 && weight + weight(operation) > MAX_WEIGHT) {
                parts.add(part(some));
                some.clear();
                weight = 0;
            }
            some.add(operation);
            weight += weight(operation);
        }
        if (!some.isEmpty()) {
            parts.add(part(some));
        }
        for (int from = 0; from < channels.size(); from += MAX_WEIGHT) {
            List<ChannelAccessPlan> each = channels.subList(from, Math.min(from + MAX_WEIGHT, channels.size()));
            parts.add(new ApiPartPlan(name("Channels"), List.of(), List.copyOf(each), List.of()));
        }
        return List.copyOf(parts);
    }

    private ApiPartPlan part(List<OperationPlan> operations) {
        Shared shared = share(operations);
        return new ApiPartPlan(name("Operations"), shared.operations(), List.of(), shared.bindings());
    }

    private ClassName name(String what) {
        return scopes.root(type.simpleName() + what);
    }

    private record Shared(List<OperationPlan> operations, List<SharedBindingsPlan> bindings) {}

    /** Gives a constant to bindings that are said more than once, and names it by the first operation that has them. */
    private Shared share(List<OperationPlan> operations) {
        Map<Map<String, String>, List<OperationPlan>> users = new LinkedHashMap<>();
        for (OperationPlan each : operations) {
            users.computeIfAbsent(texts(each.bindings()), key -> new ArrayList<>())
                    .add(each);
        }
        Map<Map<String, String>, SharedBindingsPlan> shared = new LinkedHashMap<>();
        users.forEach((texts, all) -> {
            if (all.size() > 1 && !texts.isEmpty()) {
                OperationPlan first = all.get(0);
                String constant = constants.claim(first.constant() + "_BINDINGS");
                shared.put(texts, new SharedBindingsPlan(constant, first.bindings()));
            }
        });
        List<OperationPlan> sharing = operations.stream()
                .map(each -> {
                    SharedBindingsPlan bindings = shared.get(texts(each.bindings()));
                    return bindings == null ? each : each.sharing(bindings.constant());
                })
                .toList();
        return new Shared(sharing, List.copyOf(shared.values()));
    }

    /** What bindings say by protocol, wherever they stand. */
    private static Map<String, String> texts(BindingsPlan bindings) {
        Map<String, String> texts = new LinkedHashMap<>();
        bindings.byProtocol().forEach((protocol, node) -> texts.put(protocol, JsonTexts.of(node)));
        return texts;
    }

    private static int weight(OperationPlan operation) {
        int values = operation.security().size() * 5;
        for (SourceNode each : operation.bindings().byProtocol().values()) {
            values += values(each);
        }
        return 1 + values / 10;
    }

    private static int values(SourceNode node) {
        int values = 1;
        if (node instanceof ObjectNode object) {
            for (Member each : object.members().values()) {
                values += values(each.value());
            }
        } else if (node instanceof ArrayNode array) {
            for (SourceNode each : array.items()) {
                values += values(each);
            }
        }
        return values;
    }
}
