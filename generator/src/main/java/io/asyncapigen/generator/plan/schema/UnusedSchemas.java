package io.asyncapigen.generator.plan.schema;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.ForeignSchema;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.List;
import java.util.Set;

/** Reports the schemas among the components that leave no trace: nothing refers to them, and they are no class. */
public final class UnusedSchemas {
    private UnusedSchemas() {}

    /** @param document what is generated of the resolved one; schemas that were not selected are not reported */
    public static void report(ResolvedDocument resolved, Document document, SchemaPlan plan, Diagnostics diagnostics) {
        Set<Id> used = resolved.usedComponents();
        Located components = resolved.root().get("components");
        Located schemas = components == null ? null : components.get("schemas");
        for (Located component : schemas == null ? List.<Located>of() : schemas.members()) {
            Schema schema = document.schemas().get(component.id());
            // Other languages have a say of their own, and what is ignored was meant to vanish.
            boolean silent = schema == null
                    || schema instanceof ForeignSchema
                    || schema.info().hints().ignored();
            if (!silent && !used.contains(component.id()) && !plan.hasClass(component.id())) {
                diagnostics.report(Diagnostic.atKey(
                                DiagnosticId.UNUSED_COMPONENT,
                                component,
                                "nothing refers to " + component.pointer().toFragment()
                                        + ", and no class is generated of it")
                        .withSeverity(Severity.NOTE)
                        .withHelp("remove it, or refer to it"));
            }
        }
    }
}
