package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.model.Info;
import io.asyncapigen.generator.plan.api.ApiClassPlan.ApiPartPlan;
import io.asyncapigen.generator.plan.api.ApiClassPlan.ChannelAccessPlan;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans the API class, and how a large one is taken apart: a class file has room for 65,535 constants, and a static
 * initializer for 64 KiB of code.
 */
final class ApiClassPlanner {
    /** What a class holds; a plain operation weighs 1, and a value in its bindings a tenth. */
    private static final int MAX_WEIGHT = 400;

    private ApiClassPlanner() {}

    static ApiClassPlan plan(
            ClassName type,
            Info info,
            List<OperationPlan> operations,
            List<ChannelAccessPlan> channels,
            Scopes scopes) {
        if (operations.stream().mapToInt(ApiClassPlanner::weight).sum() + channels.size() <= MAX_WEIGHT) {
            return new ApiClassPlan(type, info, operations, channels, List.of());
        }
        List<ApiPartPlan> parts = new ArrayList<>();
        List<OperationPlan> some = new ArrayList<>();
        int weight = 0;
        for (OperationPlan operation : operations) {
            if (weight > 0 && weight + weight(operation) > MAX_WEIGHT) {
                parts.add(new ApiPartPlan(part(type, "Operations", scopes), List.copyOf(some), List.of()));
                some.clear();
                weight = 0;
            }
            some.add(operation);
            weight += weight(operation);
        }
        if (!some.isEmpty()) {
            parts.add(new ApiPartPlan(part(type, "Operations", scopes), List.copyOf(some), List.of()));
        }
        for (int from = 0; from < channels.size(); from += MAX_WEIGHT) {
            List<ChannelAccessPlan> each = channels.subList(from, Math.min(from + MAX_WEIGHT, channels.size()));
            parts.add(new ApiPartPlan(part(type, "Channels", scopes), List.of(), List.copyOf(each)));
        }
        return new ApiClassPlan(type, info, List.of(), List.of(), List.copyOf(parts));
    }

    private static ClassName part(ClassName type, String what, Scopes scopes) {
        return scopes.root(type.simpleName() + what);
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
