package io.asyncapigen.generator.link.schema;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether two shapes make the same Java type. A false no only costs a type that was not needed. */
final class SameType {
    private final Targets targets;

    SameType(Targets targets) {
        this.targets = targets;
    }

    boolean of(Shape a, Shape b) {
        return a.never() == b.never()
                && Objects.equals(a.types().meant(), b.types().meant())
                && values(a.values(), b.values())
                && scalars(a.scalar(), b.scalar())
                && ids(
                        a.choices().stream().map(each -> each.place().id()).toList(),
                        b.choices().stream().map(each -> each.place().id()).toList())
                && ids(
                        a.conditionals().stream().map(Conditional::id).toList(),
                        b.conditionals().stream().map(Conditional::id).toList())
                && arrays(a.array(), b.array())
                && objects(a.object(), b.object());
    }

    private static boolean values(@Nullable Values a, @Nullable Values b) {
        return a == null ? b == null : a.same(b);
    }

    private static boolean scalars(ScalarFacts a, ScalarFacts b) {
        return Objects.equals(a.format(), b.format())
                && numbers(a.minimum(), b.minimum())
                && numbers(a.maximum(), b.maximum());
    }

    private static boolean numbers(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    private static boolean ids(List<?> a, List<?> b) {
        return a.equals(b);
    }

    private boolean arrays(ArrayFacts a, ArrayFacts b) {
        return a.equals(b)
                || a.unique() == b.unique()
                        && a.prefix().isEmpty()
                        && b.prefix().isEmpty()
                        && sameTargets(a.items(), b.items());
    }

    private boolean objects(ObjectFacts a, ObjectFacts b) {
        return a.required().equals(b.required())
                && additional(a.additional(), b.additional())
                && sameTargets(a.properties(), b.properties())
                && sameTargets(a.patterns(), b.patterns());
    }

    private boolean additional(ObjectFacts.@Nullable Additional a, ObjectFacts.@Nullable Additional b) {
        if (a == null || b == null) {
            return a == b;
        }
        return a.allowed() == b.allowed() && sameTargets(a.places(), b.places());
    }

    private boolean sameTargets(Map<String, List<SchemaPlace>> a, Map<String, List<SchemaPlace>> b) {
        Set<String> names = a.keySet();
        if (!names.equals(b.keySet())) {
            return false;
        }
        for (String name : names) {
            if (!sameTargets(Objects.requireNonNull(a.get(name)), Objects.requireNonNull(b.get(name)))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameTargets(List<SchemaPlace> a, List<SchemaPlace> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty();
        }
        return samePlaces(a, b) || targets.of(a) == targets.of(b);
    }

    private static boolean samePlaces(List<SchemaPlace> a, List<SchemaPlace> b) {
        if (a.size() != b.size()) {
            return false;
        }
        Iterator<SchemaPlace> others = b.iterator();
        for (SchemaPlace place : a) {
            if (!place.id().equals(others.next().id())) {
                return false;
            }
        }
        return true;
    }
}
