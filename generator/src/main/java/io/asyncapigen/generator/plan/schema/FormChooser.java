package io.asyncapigen.generator.plan.schema;

import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.ArraySchema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.MapSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.TupleSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the form of one schema by itself, and reports what it is not carried into. */
final class FormChooser implements Schema.Visitor<Form> {
    /** What fits into the initializer of an enum, which is one method. */
    private static final int MAX_CONSTANTS = 2_000;

    /** What fits into the constant pool of one class. */
    private static final int MAX_VALUES = 20_000;

    private static final int MAX_MEMBERS = 2_000;

    /** Patterns that leave no name over. */
    private static final Set<String> EVERY_NAME = Set.of("", "^", ".*", "^.*", "^.*$", ".+", "^.+", "^.+$");

    private final TypeMappings mappings;
    private final UnknownEnum unknownEnum;
    private final Diagnostics diagnostics;

    FormChooser(TypeMappings mappings, UnknownEnum unknownEnum, Diagnostics diagnostics) {
        this.mappings = mappings;
        this.unknownEnum = unknownEnum;
        this.diagnostics = diagnostics;
    }

    Form choose(Schema schema) {
        String mapped = mapped(schema);
        if (schema.info().hints().ignored()) {
            return Form.ANY;
        } else if (mapped == null) {
            return schema.accept(this);
        } else if (JavaNames.isQualifiedType(mapped)) {
            return Form.MAPPED;
        }
        diagnostics.report(Diagnostic.at(
                DiagnosticId.INVALID_EXTENSION,
                schema.info().hint(JavaHint.TYPE),
                "`x-java-type` has to be the full name of a class, which " + mapped + " is not"));
        return Form.ANY;
    }

    /** The class that was chosen for a schema in place of ours, or null. */
    @Nullable
    String mapped(Schema schema) {
        return mappings.of(schema);
    }

    @Override
    public Form object(ObjectSchema schema) {
        if (schema.properties().size() > MAX_MEMBERS) {
            unsupported(
                    schema,
                    "an object of " + schema.properties().size()
                            + " members is a map of JSON values; a class has no room for more than " + MAX_MEMBERS);
            return Form.MAP;
        }
        if (!schema.patterns().isEmpty() && entries(schema) == null) {
            unsupported(
                    schema,
                    "members of `patternProperties` are any JSON value in Java when others may stand beside them");
        }
        return schema.properties().isEmpty() && isOpen(schema) ? Form.MAP : Form.RECORD;
    }

    private static boolean isOpen(ObjectSchema schema) {
        return schema.additional() == null
                || schema.additional().allowed()
                || !schema.patterns().isEmpty();
    }

    /** What the members without a name are; null for any JSON value. Pairs with {@link #isOpen}. */
    @Nullable
    SchemaUse entries(ObjectSchema schema) {
        if (schema.properties().size() > MAX_MEMBERS) {
            return null;
        }
        List<SchemaUse> uses = new ArrayList<>(schema.patterns().values());
        Schema.Additional additional = schema.additional();
        if (schema.patterns().keySet().stream().anyMatch(EVERY_NAME::contains)) {
            additional = null;
        } else if (additional == null || additional.allowed() && additional.use() == null) {
            return null;
        }
        if (additional != null && additional.allowed() && additional.use() != null) {
            uses.add(additional.use());
        }
        Set<String> kinds =
                uses.stream().map(each -> each.target() + " " + each.nullable()).collect(Collectors.toSet());
        return kinds.size() == 1 ? uses.get(0).hiddenIf(uses.stream().anyMatch(SchemaUse::sensitive)) : null;
    }

    @Override
    public Form map(MapSchema schema) {
        return Form.MAP;
    }

    @Override
    public Form array(ArraySchema schema) {
        return schema.unique() ? Form.SET : Form.LIST;
    }

    @Override
    public Form tuple(TupleSchema schema) {
        if (schema.minItems() >= schema.items().size()
                && schema.rest() == null
                && !schema.items().isEmpty()) {
            return Form.TUPLE;
        }
        int size = schema.items().size();
        diagnostics.report(unsupportedKeyword(
                        schema, "a tuple that may be shorter or longer than its items is a list of JSON values")
                .withHelp(
                        size == 1
                                ? "for a list whose items are all alike write their schema under `items`, not a list of it"
                                : "for a record say that there are " + size + " items: `minItems: " + size
                                        + "` and `additionalItems: false`, or `items: false` beside `prefixItems`"));
        return Form.LIST;
    }

    @Override
    public Form string(Schema.StringSchema schema) {
        return Form.SCALAR;
    }

    @Override
    public Form integer(Schema.IntegerSchema schema) {
        return Form.SCALAR;
    }

    @Override
    public Form number(Schema.NumberSchema schema) {
        return Form.SCALAR;
    }

    @Override
    public Form bool(Schema.BooleanSchema schema) {
        return Form.SCALAR;
    }

    @Override
    public Form nil(Schema.NullSchema schema) {
        return Form.ANY;
    }

    @Override
    public Form enumeration(EnumSchema schema) {
        EnumValues values = EnumValues.of(schema);
        if (values == EnumValues.STRUCTURED) {
            if (!schema.values().isEmpty()) {
                unsupported(schema, "an `enum` with objects or arrays is any JSON value");
            }
            return Form.ANY;
        } else if (schema.values().size() <= MAX_CONSTANTS) {
            return Form.ENUM;
        } else if (isOpen(schema)) {
            return Form.SCALAR;
        } else if (values == EnumValues.TEXT && schema.values().size() <= MAX_VALUES) {
            return Form.VALUE_SET;
        }
        unsupported(
                schema,
                "an `enum` of " + schema.values().size() + " values is no type of its own, and left to validation");
        return Form.SCALAR;
    }

    /** Whether values that the enum does not list are kept; a constant is one by its nature. */
    boolean isOpen(EnumSchema schema) {
        return unknownEnum == UnknownEnum.KEEP && !schema.constant();
    }

    @Override
    public Form union(UnionSchema schema) {
        return Form.UNION;
    }

    @Override
    public Form any(Schema.AnySchema schema) {
        return Form.ANY;
    }

    @Override
    public Form never(Schema.NeverSchema schema) {
        unsupported(schema, "`false` admits no value; in Java it is any JSON value");
        return Form.ANY;
    }

    @Override
    public Form foreign(Schema.ForeignSchema schema) {
        return schema.compiled() == null ? Form.SCALAR : Form.MAPPED;
    }

    private void unsupported(Schema schema, String message) {
        diagnostics.report(unsupportedKeyword(schema, message));
    }

    private static Diagnostic unsupportedKeyword(Schema schema, String message) {
        return Diagnostic.at(DiagnosticId.UNSUPPORTED_KEYWORD, schema.info().place(), message);
    }
}
