package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.Parameter;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.NameScope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the classes of channels and the records of their parameters. */
final class ChannelPlanner {
    private static final String SUFFIX = "Channel";

    /** A record has 254 components at most; an address with more is a text to the code. */
    private static final int MAX_PARAMETERS = 250;

    private final Document document;
    private final Scopes scopes;
    private final VariablePlanner variables;
    private final FieldPlan.Planner fields;

    ChannelPlanner(Document document, Scopes scopes, FieldPlan.Planner fields) {
        this.document = document;
        this.scopes = scopes;
        this.fields = fields;
        this.variables = new VariablePlanner(scopes, scopes::channel);
    }

    ChannelPlan plan(Channel channel, MessageSetPlan messages, @Nullable ClassName handler) {
        String stem = Scopes.typeName(channel.hints().name(), channel.key());
        String plain = Scopes.suffixed(stem, SUFFIX);
        String home = scopes.packageFor(
                channel.hints(), channel.place(), scopes.packages().channels());
        ClassName type = scopes.reported(scopes.claim(home, plain), channel.place(), plain);
        Set<String> names = channel.address() == null ? Set.of() : Templates.names(channel.address());
        boolean isKnown = channel.address() != null && names.size() <= MAX_PARAMETERS;
        ParametersPlan parameters = isKnown && !names.isEmpty() ? parameters(channel, type, names) : null;
        List<VariablePlan> all = parameters == null ? List.of() : parameters.parameters();
        return new ChannelPlan(
                type,
                channel.key(),
                channel.place().pointer().toFragment(),
                isKnown ? channel.address() : null,
                parameters,
                messages,
                handler,
                AccessPlan.of(true, isKnown, all),
                AccessPlan.of(false, isKnown, all),
                BindingsPlan.of(channel.bindings()),
                channel.boundValues().stream()
                        .map(each -> fields.plan(
                                each, JavaNames.constant(each.protocol() + "_" + each.field()), channel.key(), type))
                        .toList(),
                channel.servers().stream().map(id -> document.server(id).key()).toList(),
                channel.docs());
    }

    private ParametersPlan parameters(Channel channel, ClassName owner, Set<String> names) {
        String name = owner.simpleName();
        String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        ClassName type =
                scopes.claim(owner.packageName(), (stem.isEmpty() ? name : stem) + "Parameters", name + "Parameters");
        // Not those of the record's methods, and not those of what stands beside them where a channel is opened.
        NameScope members = NameScope.of("of", "from", "known", "toMap", "values", "connection", "options");
        NameScope nested = Scopes.types();
        nested.claim(type.simpleName());
        List<VariablePlan> parameters = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(names);
        for (Parameter each : channel.parameters()) {
            if (missing.remove(each.name())) {
                parameters.add(variables.plan(each, type, members, nested));
            }
        }
        for (String each : missing) {
            parameters.add(variables.undeclared(channel.place(), each, type, members, nested));
        }
        return new ParametersPlan(type, channel.key(), List.copyOf(parameters));
    }

    /** The enums that several channels share. */
    List<ChoicesPlan> choices() {
        return variables.shared();
    }
}
