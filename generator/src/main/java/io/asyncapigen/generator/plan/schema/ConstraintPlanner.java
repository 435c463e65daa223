package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Limits;
import io.asyncapigen.generator.model.schema.Limits.Bound;
import io.asyncapigen.generator.model.schema.Limits.Range;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.read.Located.Id;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the annotations of Jakarta Bean Validation. They say what they can of a schema, and nothing that it does not say:
 * no value that the schema allows violates one, but for text with characters beyond the basic plane, which {@code @Size} counts twice.
 */
final class ConstraintPlanner {
    private static final AnnotationSpec NOT_NULL = constraint("NotNull").build();
    private static final AnnotationSpec VALID =
            AnnotationSpec.builder(ClassName.get("jakarta.validation", "Valid")).build();
    private static final Set<String> INTEGERS = Set.of("java.lang.Integer", "java.lang.Long", "java.math.BigInteger");
    private static final Set<String> DECIMALS = Set.of("java.lang.Double", "java.math.BigDecimal");

    /** More digits, or zeros, are nothing to compare every value with. */
    private static final int MANY_DIGITS = 400;

    private final Document document;
    private final SchemaForms forms;
    private final SchemaNames names;
    private final JavaTypes types;
    private final boolean wanted;

    /** @param wanted whether there are any constraints */
    ConstraintPlanner(Document document, SchemaForms forms, SchemaNames names, JavaTypes types, boolean wanted) {
        this.document = document;
        this.forms = forms;
        this.names = names;
        this.types = types;
        this.wanted = wanted;
    }

    /**
     * How a member of a schema is declared.
     *
     * @param type without constraints, as {@link MemberPlan#type}
     */
    DeclaredType member(Id id, TypeName type, Presence presence) {
        if (!wanted || presence == Presence.MAYBE) { // into which a validator does not see
            return mapped(type, presence);
        }
        TypeName constrained = type.isPrimitive() ? type : type(id);
        List<AnnotationSpec> constraints = new ArrayList<>(notNull(type, presence));
        constraints.addAll(constraints(id));
        return new DeclaredType(
                presence == Presence.REQUIRED ? constrained : RuntimeTypes.nullable(constrained), constraints);
    }

    /** How a member is declared whose class the author chose, of which nothing else is known. */
    DeclaredType mapped(TypeName type, Presence presence) {
        return new DeclaredType(type, wanted ? notNull(type, presence) : List.of());
    }

    /**
     * How the value inside of a wrapper is declared.
     *
     * @param around whether what is wrapped is a class of its own
     */
    DeclaredType wrapped(Id id, TypeName type, boolean around) {
        if (!wanted) {
            return new DeclaredType(type, List.of());
        }
        List<AnnotationSpec> constraints = new ArrayList<>(notNull(type, Presence.REQUIRED));
        constraints.addAll(around ? constraints(id) : ofValue(id));
        return new DeclaredType(type.isPrimitive() || around ? type : inside(id), constraints);
    }

    /** A map to values of a schema; to anything when there is none. */
    DeclaredType mapTo(@Nullable SchemaUse values, TypeName valueType, TypeName map) {
        if (!wanted || values == null) {
            return new DeclaredType(map, List.of());
        }
        TypeName constrained = type(values.target()).annotated(constraints(values.target()));
        return new DeclaredType(
                types.mapOf(valueType.isAnnotated() ? RuntimeTypes.nullable(constrained) : constrained), List.of());
    }

    private static List<AnnotationSpec> notNull(TypeName type, Presence presence) {
        boolean checked = presence == Presence.REQUIRED || presence == Presence.MAYBE;
        return checked && !type.isPrimitive() ? List.of(NOT_NULL) : List.of();
    }

    private TypeName type(Id id) {
        return names.has(id) ? types.of(id) : inside(id);
    }

    private TypeName inside(Id id) {
        return types.expression(id, this::element);
    }

    private TypeName element(@Nullable SchemaUse use) {
        if (use == null) {
            return RuntimeTypes.JSON_VALUE;
        }
        TypeName type = type(use.target()).annotated(constraints(use.target()));
        return types.isNullable(use) ? RuntimeTypes.nullable(type) : type;
    }

    private List<AnnotationSpec> constraints(Id id) {
        if (!names.has(id)) {
            return ofValue(id);
        }
        return switch (forms.of(id)) {
            case RECORD, TUPLE, UNION, WRAPPER -> List.of(VALID);
            default -> List.of();
        };
    }

    private List<AnnotationSpec> ofValue(Id id) {
        Schema schema = document.schema(id);
        Limits limits = schema.info().limits();
        return switch (forms.inner(id)) {
            case LIST, SET -> size(limits.items());
            case MAP -> size(limits.properties());
            case SCALAR -> scalar(schema, limits, forms.scalar(id));
            default -> List.of();
        };
    }

    private static List<AnnotationSpec> scalar(Schema schema, Limits limits, TypeName type) {
        List<AnnotationSpec> constraints = new ArrayList<>();
        if (type.equals(RuntimeTypes.STRING)) {
            constraints.addAll(size(limits.length()));
            limits.patterns().stream()
                    .map(WholePattern::of)
                    .filter(each -> each != null && Literals.fitsConstant(each))
                    .map(each -> constraint("Pattern")
                            .addMember("regexp", Literals.constant(each))
                            .build())
                    .forEach(constraints::add);
        } else if (schema instanceof IntegerSchema integer && INTEGERS.contains(type.toString())) {
            bound(constraints, "Min", inclusive(integer.minimum()));
            bound(constraints, "Max", inclusive(integer.maximum()));
        } else if (DECIMALS.contains(type.toString())) {
            bound(constraints, "Min", limits.minimum());
            bound(constraints, "Max", limits.maximum());
        }
        return constraints;
    }

    private static @Nullable Bound inclusive(@Nullable BigDecimal bound) {
        return bound == null ? null : new Bound(bound, true);
    }

    private static void bound(List<AnnotationSpec> constraints, String name, @Nullable Bound bound) {
        if (bound == null
                || bound.value().precision() > MANY_DIGITS
                || Math.abs((long) bound.value().scale()) > MANY_DIGITS) {
            return;
        }
        BigDecimal value = bound.value();
        if (bound.inclusive()
                && value.compareTo(Scalars.MIN_LONG) >= 0
                && value.compareTo(Scalars.MAX_LONG) <= 0
                && value.stripTrailingZeros().scale() <= 0) {
            long whole = value.longValueExact();
            String suffix = whole == (int) whole ? "" : "L";
            constraints.add(
                    constraint(name).addMember("value", "$L", whole + suffix).build());
            return;
        }
        AnnotationSpec.Builder decimal = constraint("Decimal" + name).addMember("value", "$S", value);
        constraints.add((bound.inclusive() ? decimal : decimal.addMember("inclusive", "false")).build());
    }

    private static List<AnnotationSpec> size(Range range) {
        if (range.equals(Range.ANY)) {
            return List.of();
        }
        AnnotationSpec.Builder size = constraint("Size");
        if (range.least() > 0) {
            size.addMember("min", "$L", range.least());
        }
        if (range.most() < Integer.MAX_VALUE) {
            size.addMember("max", "$L", range.most());
        }
        return List.of(size.build());
    }

    private static AnnotationSpec.Builder constraint(String name) {
        return AnnotationSpec.builder(ClassName.get("jakarta.validation.constraints", name));
    }
}
