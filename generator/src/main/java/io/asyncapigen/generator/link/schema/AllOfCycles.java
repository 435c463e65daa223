package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

/** Reports schemas that extend themselves, each circle once wherever the walk entered it. */
final class AllOfCycles {
    private final Diagnostics diagnostics;
    private final ComponentNames names;

    AllOfCycles(Diagnostics diagnostics, ComponentNames names) {
        this.diagnostics = diagnostics;
        this.names = names;
    }

    /** @param circle the schemas in order; the last one leads back to the first */
    void report(List<Step> circle) {
        int start = 0;
        for (int i = 1; i < circle.size(); i++) {
            if (isBefore(circle.get(i).via(), circle.get(start).via())) {
                start = i;
            }
        }
        List<Step> turned = new ArrayList<>(circle);
        Collections.rotate(turned, -start);
        StringJoiner path = new StringJoiner(" extends ");
        turned.forEach(step -> path.add(name(step.schema())));
        path.add(name(turned.get(0).schema()));
        Located via = turned.get(0).via();
        Located reference = via.get("$ref");
        diagnostics.report(Diagnostic.at(
                        DiagnosticId.ALL_OF_CYCLE,
                        reference == null ? via : reference,
                        "allOf leads in a circle: " + path)
                .withHelp("leave out one of the references"));
    }

    private String name(Located schema) {
        String name = names.of(schema);
        return name == null ? schema.pointer().toFragment() : name;
    }

    private static boolean isBefore(Located first, Located second) {
        Position a = first.node().position();
        Position b = second.node().position();
        if (a.source() != b.source()) {
            return a.source().displayName().compareTo(b.source().displayName()) < 0;
        }
        return a.line() < b.line() || a.line() == b.line() && a.column() < b.column();
    }

    /**
     * @param schema a schema of the circle
     * @param via its member of {@code allOf} that leads to the next
     */
    record Step(Located schema, Located via) {}
}
