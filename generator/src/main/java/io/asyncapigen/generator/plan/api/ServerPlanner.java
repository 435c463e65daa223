package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.model.Server;
import io.asyncapigen.generator.model.ServerVariable;
import io.asyncapigen.generator.plan.NameScope;
import io.asyncapigen.generator.plan.api.ServerPlan.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Plans the classes of servers. */
final class ServerPlanner {
    private final Scopes scopes;
    private final VariablePlanner variables;

    ServerPlanner(Scopes scopes) {
        this.scopes = scopes;
        this.variables = new VariablePlanner(scopes, scopes::server);
    }

    ServerPlan plan(Server server) {
        String plain = Scopes.suffixed(Scopes.typeName(server.hints().name(), server.key()), "Server");
        String home = scopes.packageFor(
                server.hints(), server.place(), scopes.packages().servers());
        ClassName type = scopes.reported(scopes.claim(home, plain, plain + "Class"), server.place(), plain);
        Map<String, VariablePlan> variables = variables(server, type);
        return new ServerPlan(
                type,
                server.key(),
                server.place().pointer().toFragment(),
                server.protocol(),
                server.protocolVersion(),
                server.host() + (server.pathname() == null ? "" : server.pathname()),
                pieces(server.host(), variables),
                server.pathname() == null ? null : pieces(server.pathname(), variables),
                List.copyOf(variables.values()),
                SecurityPlanner.plan(server.security()),
                BindingsPlan.of(server.bindings()),
                server.docs());
    }

    /** Those that host or pathname use: a value for any other would go nowhere. */
    private Map<String, VariablePlan> variables(Server server, ClassName type) {
        Set<String> used = new LinkedHashSet<>(Templates.names(server.host()));
        if (server.pathname() != null) {
            used.addAll(Templates.names(server.pathname()));
        }
        NameScope members = NameScope.of("build");
        NameScope nested = Scopes.types();
        nested.claim(type.simpleName());
        nested.claim("Builder");
        Map<String, VariablePlan> plans = new LinkedHashMap<>();
        for (ServerVariable each : server.variables()) {
            if (used.remove(each.name())) {
                plans.put(each.name(), variables.plan(each, type, members, nested));
            }
        }
        for (String each : used) {
            plans.put(each, variables.undeclared(server.place(), each, type, members, nested));
        }
        return plans;
    }

    private static List<Piece> pieces(String template, Map<String, VariablePlan> variables) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = Templates.NAME.matcher(template);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                pieces.add(new Piece(template.substring(end, matcher.start()), null));
            }
            pieces.add(new Piece(null, variables.get(matcher.group(1))));
            end = matcher.end();
        }
        if (end < template.length() || pieces.isEmpty()) {
            pieces.add(new Piece(template.substring(end), null));
        }
        return List.copyOf(pieces);
    }

    /** The enums that several servers share. */
    List<ChoicesPlan> choices() {
        return variables.shared();
    }
}
