package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.protocol.BindingShape;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Says which fields of a binding no operation that has it acts upon: how a message is sent, where it is received, and the other way
 * round.
 */
final class ActionBindingRule implements Rule {
    /** A binding, and the actions of the operations that have it, by themselves or by a trait. */
    private record Use(AttachedBinding binding, Set<String> actions) {}

    @Override
    public void check(Inspection inspection) {
        Map<Id, Use> uses = new LinkedHashMap<>();
        for (Located entry : inspection.section("operations")) {
            Located action = inspection.member(entry, "action");
            if (action != null && action.node() instanceof StringNode said) {
                for (AttachedBinding each : AttachedBinding.withTraits(inspection, entry)) {
                    uses.computeIfAbsent(each.definition().id(), id -> new Use(each, new HashSet<>()))
                            .actions()
                            .add(said.value());
                }
            }
        }
        uses.values().forEach(each -> report(inspection, each));
    }

    private static void report(Inspection inspection, Use use) {
        String name = use.binding().name();
        Located binding = use.binding().definition();
        for (BindingShape.Field field : UnappliedBindingRule.fields(name, BindingPlace.OPERATION, binding)) {
            Located value = binding.get(field.name());
            if (value != null
                    && field.action().isPresent()
                    && !use.actions().contains(field.action().get())) {
                boolean isOfSending = field.action().get().equals("send");
                inspection.report(Diagnostic.atKey(
                                DiagnosticId.BINDING_OF_OTHER_ACTION,
                                value,
                                UnappliedBindingRule.sentence(name, BindingPlace.OPERATION, field.name())
                                        + " is of " + (isOfSending ? "sending" : "receiving")
                                        + ", and is not applied by an operation that "
                                        + (isOfSending ? "receives" : "sends"))
                        .withHelp("`--perspective client`, which swaps the two, generates code that applies it"));
            }
        }
    }
}
