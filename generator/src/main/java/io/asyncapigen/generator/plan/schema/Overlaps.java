package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.Alternative;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.plan.schema.UnionPlan.JsonKind;
import io.asyncapigen.generator.plan.schema.UnionPlan.Variant;
import io.asyncapigen.generator.plan.validation.AlternativeSchemas;
import io.asyncapigen.generator.read.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the variants of a union of which one value can be, has their schemas tell them apart, and reports what those do not. */
final class Overlaps {
    /** Among more than this, each may be like any other. */
    private static final int MAX_COMPARED = 300;

    private static final int MAX_NAMED = 5;

    private final VariantOverlap overlap;
    private final AlternativeSchemas alternatives;
    private final Diagnostics diagnostics;

    Overlaps(VariantOverlap overlap, AlternativeSchemas alternatives, Diagnostics diagnostics) {
        this.overlap = overlap;
        this.alternatives = alternatives;
        this.diagnostics = diagnostics;
    }

    /**
     * A variant, which its type tells from the others of its union.
     *
     * @param sources what the document says of it; several where they are the same in Java
     */
    record Candidate(Variant variant, List<Schema.Variant> sources) {
        List<Alternative> alternatives() {
            return sources.stream()
                    .map(Schema.Variant::alternative)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private ClassName type() {
            return variant.type();
        }

        private String name() {
            return type().simpleName();
        }
    }

    private record Pair(Candidate one, Candidate other) {}

    /** The names of the schemas that values of a variant are compared with, for the variants for which that tells something. */
    Map<ClassName, List<String>> schemas(UnionSchema union, List<Candidate> all) {
        Map<ClassName, Candidate> compared = new LinkedHashMap<>();
        Map<ClassName, Boolean> restricting = new HashMap<>();
        List<Pair> pairs = pairs(all);
        for (Pair each : pairs) {
            if (restricts(each.one(), restricting) || restricts(each.other(), restricting)) {
                compared.put(each.one().type(), each.one());
                compared.put(each.other().type(), each.other());
            }
        }
        report(union, pairs, compared.keySet());
        Map<ClassName, List<String>> schemas = new LinkedHashMap<>();
        compared.forEach((type, each) -> schemas.put(type, names(each)));
        return schemas;
    }

    /** Types of a list and branches of Avro are told apart by what they are. */
    private List<Pair> pairs(List<Candidate> union) {
        List<Candidate> all =
                union.stream().filter(each -> !each.alternatives().isEmpty()).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < (all.size() > MAX_COMPARED ? Math.min(i + 2, all.size()) : all.size()); j++) {
                if (all.size() > MAX_COMPARED || overlap(all.get(i), all.get(j))) {
                    pairs.add(new Pair(all.get(i), all.get(j)));
                }
            }
        }
        return pairs;
    }

    private boolean overlap(Candidate one, Candidate other) {
        return one.sources().stream().anyMatch(a -> other.sources().stream().anyMatch(b -> overlap.of(a, b)));
    }

    private boolean restricts(Candidate candidate, Map<ClassName, Boolean> known) {
        return known.computeIfAbsent(
                candidate.type(), type -> candidate.alternatives().stream().anyMatch(alternatives::restricts));
    }

    /** None where one of its alternatives may be anything. */
    private List<String> names(Candidate candidate) {
        List<String> names = new ArrayList<>();
        for (Schema.Variant each : candidate.sources()) {
            String name = each.alternative() == null ? null : alternatives.name(each.alternative(), candidate.name());
            if (name == null) {
                return List.of();
            }
            names.add(name);
        }
        return names;
    }

    private void report(UnionSchema union, List<Pair> pairs, Set<ClassName> compared) {
        Set<String> several = new LinkedHashSet<>();
        for (Pair each : pairs) {
            if (isEvery(each.one()) && isEvery(each.other())) {
                several.add(each.one().name());
                several.add(each.other().name());
            } else if (looksLike(each.one().variant(), each.other().variant())
                    && !(compared.contains(each.one().type())
                            && compared.contains(each.other().type()))) {
                report(
                        union,
                        "nothing tells " + each.one().name() + " and "
                                + each.other().name()
                                + " apart; the one that has a place for most of a value is taken");
            }
        }
        if (!several.isEmpty()) {
            report(
                    union,
                    "a value may be more than one of " + listed(several)
                            + "; of those that it is, the one that has a place for most of it is taken");
        }
    }

    private static String listed(Set<String> names) {
        String first = names.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
        return names.size() > MAX_NAMED ? first + " and " + (names.size() - MAX_NAMED) + " others" : first;
    }

    private static boolean isEvery(Candidate candidate) {
        return candidate.alternatives().stream().anyMatch(Alternative::every);
    }

    private static boolean looksLike(Variant one, Variant other) {
        return one.json() == JsonKind.OBJECT
                && other.json() == JsonKind.OBJECT
                && new TreeSet<>(one.required()).equals(new TreeSet<>(other.required()))
                && one.constants().equals(other.constants());
    }

    private void report(UnionSchema union, String message) {
        diagnostics.report(Diagnostic.atKey(
                        DiagnosticId.AMBIGUOUS_UNION, keyword(union.info().place()), message)
                .withHelp("give them a `discriminator`, a `const` member, or a required member of their own"));
    }

    /** Where the variants are listed: what the author has to look at. */
    private static Located keyword(Located schema) {
        Located oneOf = schema.get("oneOf");
        Located list = oneOf == null ? schema.get("anyOf") : oneOf;
        return list == null ? schema : list;
    }
}
