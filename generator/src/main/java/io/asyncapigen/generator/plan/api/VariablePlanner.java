package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.model.JavaHints;
import io.asyncapigen.generator.model.Parameter;
import io.asyncapigen.generator.model.ServerVariable;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.NameScope;
import io.asyncapigen.generator.plan.api.ChoicesPlan.Choice;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plans the variables of one kind: parameters of channels, or variables of servers. The enum of one that stands in the
 * components is a class of its own, which all its users share; that of any other is nested in its owner.
 */
final class VariablePlanner {
    /** The initializer of an enum has room for some 2,700 constants. */
    private static final int MAX_CHOICES = 2000;

    private final Scopes scopes;
    private final Function<String, ClassName> claim;
    private final List<ChoicesPlan> shared = new ArrayList<>();
    private final Map<Id, ChoicesPlan> byPlace = new HashMap<>();

    /** @param claim takes the name of a class in the package of the owners */
    VariablePlanner(Scopes scopes, Function<String, ClassName> claim) {
        this.scopes = scopes;
        this.claim = claim;
    }

    /** The enums that stand on their own, in the order in which they came up. */
    List<ChoicesPlan> shared() {
        return List.copyOf(shared);
    }

    /** @param nested the names taken inside the owner */
    VariablePlan plan(Parameter parameter, ClassName owner, NameScope members, NameScope nested) {
        return plan(
                parameter.place(),
                parameter.name(),
                parameter.allowed(),
                parameter.defaultValue(),
                parameter.description(),
                parameter.examples(),
                Expressions.runtimeExpression(parameter.location()),
                parameter.hints(),
                owner,
                members,
                nested);
    }

    VariablePlan plan(ServerVariable variable, ClassName owner, NameScope members, NameScope nested) {
        return plan(
                variable.place(),
                variable.name(),
                variable.allowed(),
                variable.defaultValue(),
                variable.description(),
                variable.examples(),
                null,
                variable.hints(),
                owner,
                members,
                nested);
    }

    /** A variable that is used but not declared, which a lenient run lets pass. */
    VariablePlan undeclared(Located place, String name, ClassName owner, NameScope members, NameScope nested) {
        return plan(place, name, List.of(), null, null, List.of(), null, JavaHints.NONE, owner, members, nested);
    }

    private VariablePlan plan(
            Located place,
            String name,
            List<String> allowed,
            @Nullable String defaultValue,
            @Nullable String description,
            List<String> examples,
            @Nullable String location,
            JavaHints hints,
            ClassName owner,
            NameScope members,
            NameScope nested) {
        String plain = Scopes.memberName(hints.name(), name);
        String member = scopes.member(members, place, plain);
        boolean isShared = isComponent(place);
        ChoicesPlan choices = null;
        if (!allowed.isEmpty() && allowed.size() <= MAX_CHOICES) {
            choices = isShared
                    ? byPlace.computeIfAbsent(place.id(), id -> share(place, hints, allowed, description))
                    : choices(place, owner.nestedClass(nested.claim(typeName(hints, name))), allowed, description);
        }
        boolean legal = defaultValue != null && (allowed.isEmpty() || allowed.contains(defaultValue));
        String usable = legal ? defaultValue : null;
        return new VariablePlan(
                name,
                member,
                choices,
                !isShared,
                usable,
                choices == null || usable == null ? null : constantOf(choices, usable),
                description,
                List.copyOf(examples),
                location);
    }

    private ChoicesPlan share(Located place, JavaHints hints, List<String> allowed, @Nullable String description) {
        String plain = typeName(hints, place.key());
        ClassName type = scopes.reported(claim.apply(plain), place, plain);
        ChoicesPlan choices = choices(place, type, allowed, description);
        shared.add(choices);
        return choices;
    }

    private ChoicesPlan choices(Located place, ClassName type, List<String> allowed, @Nullable String description) {
        NameScope constants = NameScope.of("VALUES");
        List<Choice> choices = new ArrayList<>(allowed.size());
        for (String value : allowed.stream().distinct().toList()) {
            String plain = JavaNames.constant(value);
            String constant = scopes.constant(constants, item(place, allowed.indexOf(value)), plain);
            choices.add(new Choice(constant, value));
        }
        return new ChoicesPlan(type, description, List.copyOf(choices));
    }

    /** A value that is allowed, or the whole where the list stands elsewhere. */
    private static Located item(Located place, int index) {
        Located list = place.get("enum");
        Located item = list == null ? null : list.item(index);
        return item == null ? place : item;
    }

    private static String constantOf(ChoicesPlan choices, String value) {
        return choices.choices().stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseThrow()
                .constant();
    }

    private static String typeName(JavaHints hints, String key) {
        return JavaNames.type(hints.name() == null ? key : hints.name());
    }

    private static boolean isComponent(Located place) {
        List<String> tokens = place.pointer().tokens();
        return tokens.size() == 3 && tokens.get(0).equals("components");
    }
}
