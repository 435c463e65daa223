package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.protocol.BindingShape;
import io.asyncapigen.generator.protocol.BindingShapes;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.List;

/** Says which fields of bindings the runtime does not act upon, and what happens instead. */
final class UnappliedBindingRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        check(inspection, ObjectKind.SERVER_BINDINGS, BindingPlace.SERVER);
        check(inspection, ObjectKind.CHANNEL_BINDINGS, BindingPlace.CHANNEL);
        check(inspection, ObjectKind.OPERATION_BINDINGS, BindingPlace.OPERATION);
        check(inspection, ObjectKind.MESSAGE_BINDINGS, BindingPlace.MESSAGE);
    }

    private static void check(Inspection inspection, ObjectKind kind, BindingPlace place) {
        for (Located bindings : inspection.all(kind)) {
            for (Located binding : bindings.members()) {
                Located definition = inspection.follow(binding);
                if (definition != null && BindingShapes.checked().contains(binding.key())) {
                    check(inspection, binding.key(), place, definition);
                }
            }
        }
    }

    private static void check(Inspection inspection, String name, BindingPlace place, Located binding) {
        for (BindingShape.Field field : fields(name, place, binding)) {
            Located value = binding.get(field.name());
            if (value != null && field.unapplied().isPresent()) {
                inspection.report(Diagnostic.atKey(
                                DiagnosticId.BINDING_NOT_APPLIED,
                                value,
                                sentence(name, place, field.name()) + " is not applied")
                        .withHelp(field.unapplied().get()));
            } else if (value != null && field.single() && leavesAChoice(inspection, value)) {
                inspection.report(Diagnostic.atKey(
                                DiagnosticId.BINDING_NOT_APPLIED,
                                value,
                                sentence(name, place, field.name())
                                        + " is not applied, for its schema does not say which value to take")
                        .withHelp("write the value itself, or a schema with `const`, an `enum` of one, or `default`"));
            }
        }
    }

    /** The fields of a binding in the version that it says. */
    static List<BindingShape.Field> fields(String name, BindingPlace place, Located binding) {
        Located said = binding.get("bindingVersion");
        String version = said != null && said.node() instanceof StringNode text ? text.value() : null;
        return BindingShapes.shape(name, place, version).fields();
    }

    static String sentence(String name, BindingPlace place, String field) {
        return name + " " + place.text() + " binding: `" + field + "`";
    }

    private static boolean leavesAChoice(Inspection inspection, Located value) {
        Located schema = inspection.follow(value);
        if (schema == null || schema.node() instanceof BooleanNode) {
            return schema != null;
        }
        Located choices = schema.get("enum");
        return schema.node() instanceof ObjectNode object
                && !object.has("const")
                && !object.has("default")
                && (choices == null || choices.items().size() != 1);
    }
}
