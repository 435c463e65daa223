package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.JavaHints;
import io.asyncapigen.generator.model.Server;
import io.asyncapigen.generator.model.ServerVariable;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Links a Server Object with its variables. */
final class ServerLinker {
    private final ResolvedDocument document;
    private final DocsLinker docs;
    private final SecuritySchemeLinker security;
    private final BindingsLinker bindings;
    private final JavaHintsReader hints;

    ServerLinker(
            ResolvedDocument document,
            DocsLinker docs,
            SecuritySchemeLinker security,
            BindingsLinker bindings,
            JavaHintsReader hints) {
        this.document = document;
        this.docs = docs;
        this.security = security;
        this.bindings = bindings;
        this.hints = hints;
    }

    /**
     * @param entry where the server has its name
     * @param definition where it is described, the same place unless the entry is a reference
     */
    Server link(Located entry, Located definition) {
        Fields server = Fields.of(definition);
        String host = server.text("host", "");
        String pathname = server.text("pathname");
        return new Server(
                entry,
                entry.key(),
                host,
                pathname,
                server.text("protocol", ""),
                server.text("protocolVersion"),
                docs.link(server),
                variables(definition, Placeholders.in(host, pathname)),
                security.requirements(server),
                bindings.link(definition),
                hints.read(server));
    }

    /** The variables that host and pathname use; one that is not described takes any value. */
    private List<ServerVariable> variables(Located server, Set<String> missing) {
        List<ServerVariable> variables = new ArrayList<>();
        for (Located member : Fields.of(server).members("variables")) {
            Located definition = document.follow(member);
            if (definition != null && missing.remove(member.key())) {
                variables.add(variable(member.key(), definition));
            }
        }
        for (String name : missing) {
            variables.add(new ServerVariable(server, name, List.of(), null, null, List.of(), JavaHints.NONE));
        }
        return List.copyOf(variables);
    }

    /** The Server Variable Object of this name that stands at a place. */
    ServerVariable variable(String name, Located place) {
        Fields variable = Fields.of(place);
        return new ServerVariable(
                place,
                name,
                variable.texts("enum"),
                variable.text("default"),
                variable.text("description"),
                variable.texts("examples"),
                hints.read(variable));
    }
}
