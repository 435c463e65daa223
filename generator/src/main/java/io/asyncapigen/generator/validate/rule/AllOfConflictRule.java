package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of {@code allOf} allow a common type, and a common type for each property. */
final class AllOfConflictRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located schema : inspection.schemas().all()) {
            List<Located> parts = Schemas.list(schema, "allOf");
            if (!parts.isEmpty()) {
                check(inspection, schema, parts);
            }
        }
    }

    private static void check(Inspection inspection, Located schema, List<Located> parts) {
        List<Part> all = new ArrayList<>();
        all.add(new Part(schema, schema));
        for (Located part : parts) {
            Located target = inspection.schemas().jsonSchema(part);
            if (target != null) {
                all.add(new Part(part, target));
            }
        }
        if (!types(inspection, schema, all)) {
            properties(inspection, all);
        }
    }

    /** Whether two parts exclude each other as a whole. */
    private static boolean types(Inspection inspection, Located schema, List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Set<String> one = Schemas.types(parts.get(j).schema());
                Set<String> other = Schemas.types(parts.get(i).schema());
                if (excludes(one, other)) {
                    Located list = schema.get("allOf");
                    inspection.report(Diagnostic.at(
                            DiagnosticId.ALL_OF_CONFLICT,
                            list == null ? schema : list,
                            "the parts of allOf exclude each other: " + String.join(" or ", one) + " and "
                                    + String.join(" or ", other)));
                    return true;
                }
            }
        }
        return false;
    }

    private static void properties(Inspection inspection, List<Part> parts) {
        Map<String, Located> first = new HashMap<>();
        for (Part part : parts) {
            for (Located property : Schemas.properties(part.schema())) {
                Located other = first.putIfAbsent(property.key(), property);
                if (other != null) {
                    property(inspection, part, property, other);
                }
            }
        }
    }

    private static void property(Inspection inspection, Part part, Located property, Located other) {
        Set<String> types = types(inspection, property);
        Set<String> others = types(inspection, other);
        if (excludes(types, others)) {
            // A part that is a reference stands elsewhere, and may be right for everyone else.
            boolean inline = part.place().id().equals(part.schema().id());
            inspection.report((inline
                            ? Diagnostic.atKey(
                                    DiagnosticId.ALL_OF_CONFLICT, property, sentence(property, types, others))
                            : Diagnostic.at(
                                    DiagnosticId.ALL_OF_CONFLICT,
                                    References.text(part.place()),
                                    sentence(property, types, others)))
                    .withRelated(other.entryPosition(), "the other"));
        }
    }

    private static String sentence(Located property, Set<String> types, Set<String> others) {
        return "property " + Sentences.brief(property.key()) + " is " + String.join(" or ", types)
                + " in one part of allOf and " + String.join(" or ", others) + " in another";
    }

    private static Set<String> types(Inspection inspection, Located place) {
        Located schema = inspection.schemas().jsonSchema(place);
        return schema == null ? Set.of() : Schemas.types(schema);
    }

    private static boolean excludes(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(type -> allows(other, type));
    }

    private static boolean allows(Set<String> types, @Nullable String type) {
        return types.contains(type)
                || "integer".equals(type) && types.contains("number")
                || "number".equals(type) && types.contains("integer");
    }

    /**
     * One part of a composition.
     *
     * @param place where the whole names it
     * @param schema what it is, references followed
     */
    private record Part(Located place, Located schema) {}
}
