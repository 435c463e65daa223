package io.asyncapigen.generator.plan.schema;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.plan.Packages;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.HashMap;
import java.util.Map;

/** Reports names and packages that authors gave to schemas which have no class for them. */
final class IneffectiveHints {
    private final Document document;
    private final SchemaForms forms;
    private final SchemaNames names;
    private final Packages packages;
    private final Diagnostics diagnostics;
    private final Map<Id, Property> members = new HashMap<>();

    private IneffectiveHints(
            Document document, SchemaForms forms, SchemaNames names, Packages packages, Diagnostics diagnostics) {
        this.document = document;
        this.forms = forms;
        this.names = names;
        this.packages = packages;
        this.diagnostics = diagnostics;
    }

    static void report(
            Document document, SchemaForms forms, SchemaNames names, Packages packages, Diagnostics diagnostics) {
        IneffectiveHints hints = new IneffectiveHints(document, forms, names, packages, diagnostics);
        for (Schema schema : document.schemas().values()) {
            if (schema instanceof ObjectSchema object) {
                object.properties().forEach(hints::member);
            }
        }
        document.schemas().values().forEach(hints::report);
    }

    /** What stands beside the reference of a member names the member, and has no say in where the class goes. */
    private void member(Property property) {
        members.put(property.place().id(), property);
        if (property.hints().packageName() != null
                && !property.use().target().equals(property.place().id())) {
            report(property.place(), JavaHint.PACKAGE, "put it on what the reference leads to");
        }
    }

    private void report(Schema schema) {
        Located place = schema.info().place();
        if (schema.info().hints().name() != null && !isNamed(schema)) {
            report(place, JavaHint.NAME, "there is neither a class nor a member that it could name");
        }
        String chosen = schema.info().hints().packageName();
        if (chosen == null || packages.objection(chosen, packages.schemas()).isPresent()) {
            return;
        }
        if (!names.has(schema.id()) || !names.of(schema.id()).packageName().equals(chosen)) {
            report(place, JavaHint.PACKAGE, "only a class with a name of its own can go to another package");
        }
    }

    private boolean isNamed(Schema schema) {
        return members.containsKey(schema.id())
                || forms.of(schema.id()).hasClass()
                        && names.has(schema.id())
                        && SchemaNamer.namesClass(
                                schema, String.valueOf(schema.info().hints().name()));
    }

    private void report(Located place, JavaHint hint, String help) {
        Located value = place.get(hint.key());
        if (value != null) {
            diagnostics.report(
                    Diagnostic.atKey(DiagnosticId.INEFFECTIVE_EXTENSION, value, hint.key() + " has no effect here")
                            .withHelp(help));
        }
    }
}
