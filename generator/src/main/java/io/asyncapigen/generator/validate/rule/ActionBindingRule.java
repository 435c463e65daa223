package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.protocol.BindingShape;
import io.asyncapigen.generator.protocol.BindingShapes;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which fields of a binding no operation that has it acts upon: how a message is sent, where it is received, and the other way
 * round.
 */
final class ActionBindingRule implements Rule {
    /** A binding, and the actions of the operations that have it, by themselves or by a trait. */
    private record Use(String name, Located binding, Set<String> actions) {}

    @Override
    public void check(Inspection inspection) {
        Map<Id, Use> uses = new LinkedHashMap<>();
        for (Located entry : inspection.section("operations")) {
            Located operation = inspection.follow(entry);
            Located action = inspection.member(entry, "action");
            if (operation == null || action == null || !(action.node() instanceof StringNode said)) {
                continue;
            }
            collect(inspection, operation, said.value(), uses);
            Located traits = operation.get("traits");
            for (Located each : traits == null ? List.<Located>of() : traits.items()) {
                Located trait = inspection.follow(each);
                if (trait != null) {
                    collect(inspection, trait, said.value(), uses);
                }
            }
        }
        uses.values().forEach(each -> report(inspection, each));
    }

    private static void collect(Inspection inspection, Located owner, String action, Map<Id, Use> uses) {
        Located bindings = inspection.member(owner, "bindings");
        for (Located each : bindings == null ? List.<Located>of() : bindings.members()) {
            Located binding = inspection.follow(each);
            if (binding != null && BindingShapes.checked().contains(each.key())) {
                uses.computeIfAbsent(binding.id(), id -> new Use(each.key(), binding, new HashSet<>()))
                        .actions()
                        .add(action);
            }
        }
    }

    private static void report(Inspection inspection, Use use) {
        for (BindingShape.Field field :
                UnappliedBindingRule.fields(use.name(), BindingPlace.OPERATION, use.binding())) {
            Located value = use.binding().get(field.name());
            if (value != null
                    && field.action().isPresent()
                    && !use.actions().contains(field.action().get())) {
                boolean isOfSending = field.action().get().equals("send");
                inspection.report(Diagnostic.atKey(
                                DiagnosticId.BINDING_OF_OTHER_ACTION,
                                value,
                                UnappliedBindingRule.sentence(use.name(), BindingPlace.OPERATION, field.name())
                                        + " is of " + (isOfSending ? "sending" : "receiving")
                                        + ", and is not applied by an operation that "
                                        + (isOfSending ? "receives" : "sends"))
                        .withHelp("`--perspective client`, which swaps the two, generates code that applies it"));
            }
        }
    }
}
