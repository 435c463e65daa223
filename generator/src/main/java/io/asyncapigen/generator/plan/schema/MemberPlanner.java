package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.OptionalNull;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.Schema.TupleSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.JsonTexts;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.NameChange;
import io.asyncapigen.generator.plan.NameScope;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides on the members of objects and the items of tuples. */
final class MemberPlanner {
    /** Larger ones may become a class, which has a method more. */
    private static final int SURELY_A_RECORD = 100;

    private final Document document;
    private final SchemaForms forms;
    private final JavaTypes types;
    private final ConstraintPlanner constraints;
    private final EnumPlanner enums;
    private final DefaultValues defaults;
    private final OptionalNull optionalNull;
    private final Diagnostics diagnostics;
    /** The members of objects without what their builders start with, which may be records of others. */
    private final Map<Id, Members> plain = new HashMap<>();

    MemberPlanner(
            Document document,
            SchemaForms forms,
            SchemaNames names,
            JavaTypes types,
            ConstraintPlanner constraints,
            EnumPlanner enums,
            OptionalNull optionalNull,
            Diagnostics diagnostics) {
        this.document = document;
        this.forms = forms;
        this.types = types;
        this.constraints = constraints;
        this.enums = enums;
        this.defaults = new DefaultValues(document, forms, names, types, enums, this::plain);
        this.optionalNull = optionalNull;
        this.diagnostics = diagnostics;
    }

    Members members(ObjectSchema schema) {
        Members members = plain(schema);
        Map<String, Property> properties = new HashMap<>();
        schema.properties().forEach(each -> properties.put(each.name(), each));
        List<MemberPlan> values = new ArrayList<>();
        for (MemberPlan each : members.values()) {
            CodeBlock initial = initial(each, Objects.requireNonNull(properties.get(each.wireName())));
            values.add(initial == null ? each : each.startingWith(initial));
        }
        return new Members(values, members.constants(), members.additional(), members.wireNames());
    }

    private Members plain(ObjectSchema schema) {
        Members known = plain.get(schema.id());
        if (known == null) {
            known = plan(schema);
            plain.put(schema.id(), known);
        }
        return known;
    }

    private Members plan(ObjectSchema schema) {
        NameScope scope = schema.properties().size() > SURELY_A_RECORD
                ? NameScope.of("builder", "toBuilder", "values")
                : NameScope.of("builder", "toBuilder");
        List<MemberPlan> values = new ArrayList<>();
        List<ConstantPlan> constants = new ArrayList<>();
        List<String> wireNames = new ArrayList<>();
        boolean unnamed = false;
        for (Property property : schema.properties()) {
            Schema target = document.schema(property.use().target());
            if (property.hints().ignored()) {
                continue;
            } else if (property.name().isEmpty() || !Literals.fitsConstant(property.name())) {
                unnamed = true;
                report(property.place(), "a member with this name is kept among the additional properties");
                continue;
            }
            String name = name(property, target, scope);
            ConstantPlan constant = constant(property, target, name);
            wireNames.add(property.name());
            if (constant != null) {
                constants.add(constant);
            } else {
                values.add(value(hidden(property, schema), target, name));
            }
        }
        // Jackson would take a map that is called like a member on the wire for that member, which it would not write.
        wireNames.stream().filter(each -> !scope.has(each)).forEach(scope::claim);
        boolean keepsNulls = values.stream().anyMatch(MemberPlan::keepsNull);
        return new Members(values, constants, additional(schema, unnamed, keepsNulls, scope), wireNames);
    }

    /** The members of an object that must not be shown are not shown by the object either. */
    private static Property hidden(Property property, ObjectSchema owner) {
        return new Property(
                property.place(),
                property.name(),
                property.use().hiddenIf(owner.info().sensitive()),
                property.required(),
                property.hints(),
                property.defaultValue());
    }

    private String name(Property property, Schema target, NameScope scope) {
        String plain = JavaNames.member(property.name());
        String chosen = property.hints().name();
        if (chosen == null || SchemaNamer.namesClass(property, target, forms)) {
            return claim(property, plain, scope);
        } else if (!JavaNames.isMember(chosen)) {
            diagnostics.report(Diagnostic.at(
                    DiagnosticId.INVALID_EXTENSION,
                    property.place(),
                    "`x-java-name` " + chosen + " cannot be the name of a member"));
            return claim(property, plain, scope);
        }
        return claim(property, chosen, scope);
    }

    private String claim(Property property, String plain, NameScope scope) {
        String name = scope.claim(plain);
        NameChange.report(diagnostics, scope, property.place(), plain, name);
        return name;
    }

    private @Nullable ConstantPlan constant(Property property, Schema target, String name) {
        if (!property.required()
                || property.hints().type() != null
                || property.use().nullable()
                || !(target instanceof EnumSchema values)
                || !values.constant()
                || values.values().size() != 1) {
            return null;
        }
        SourceNode node = values.values().get(0).value().node();
        String json = JsonTexts.of(node);
        String text = DocsPlanner.member(property.use(), target);
        boolean deprecated = isDeprecated(property.use(), target);
        if (InlineNamer.isPlainConstant(property, target)) {
            EnumValues kind = EnumValues.of(values);
            return new ConstantPlan(
                    property.name(), name, kind.declaredType(), kind.expression(node), json, text, deprecated);
        }
        String constant = forms.of(target.id()) == Form.ENUM ? enums.constant(values, node) : null;
        TypeName type = types.of(target.id());
        return constant == null
                ? null
                : new ConstantPlan(
                        property.name(), name, type, CodeBlock.of("$T.$L", type, constant), json, text, deprecated);
    }

    private MemberPlan value(Property property, Schema target, String name) {
        String chosen = property.hints().type();
        boolean nullable = types.isNullable(property.use());
        Presence presence = property.required()
                ? nullable ? Presence.NULLABLE : Presence.REQUIRED
                : nullable && optionalNull == OptionalNull.DISTINCT ? Presence.MAYBE : Presence.OPTIONAL;
        boolean mapsItself = target.id().equals(property.place().id());
        return chosen == null || mapsItself
                ? member(property.name(), name, property.use(), presence)
                : mapped(property, name, presence, RuntimeTypes.named(chosen));
    }

    private MemberPlan member(String wireName, String javaName, SchemaUse use, Presence presence) {
        TypeName boxed = types.of(use.target());
        TypeName type = declared(boxed, presence);
        DeclaredType declared = constraints.member(use.target(), type, presence);
        Copying copying = types.copying(use.target());
        return member(wireName, javaName, use, presence, boxed, declared, copying);
    }

    private MemberPlan mapped(Property property, String javaName, Presence presence, TypeName boxed) {
        DeclaredType declared = constraints.mapped(declared(boxed, presence), presence);
        return member(property.name(), javaName, property.use(), presence, boxed, declared, Copying.NONE);
    }

    private MemberPlan member(
            String wireName,
            String javaName,
            SchemaUse use,
            Presence presence,
            TypeName boxed,
            DeclaredType declared,
            Copying copying) {
        Schema target = document.schema(use.target());
        return new MemberPlan(
                wireName,
                javaName,
                declared(boxed, presence),
                declared,
                presence == Presence.MAYBE ? declared(boxed, presence) : RuntimeTypes.nullable(boxed),
                presence,
                types.isNullable(use),
                copying,
                null,
                DocsPlanner.member(use, target),
                isDeprecated(use, target),
                types.isSensitive(use));
    }

    /** Primitive where it can be, with {@code @Nullable} where null is legal. */
    private static TypeName declared(TypeName boxed, Presence presence) {
        return switch (presence) {
            case REQUIRED -> boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
            case NULLABLE, OPTIONAL -> RuntimeTypes.nullable(boxed);
            case MAYBE -> ParameterizedTypeName.get(RuntimeTypes.MAYBE, boxed);
        };
    }

    /** A member is not deprecated only because the class of its value is. */
    private static boolean isDeprecated(SchemaUse use, Schema target) {
        return target.info().componentName() == null
                ? use.deprecated() || target.info().deprecated()
                : use.deprecated() && !target.info().deprecated();
    }

    private @Nullable CodeBlock initial(MemberPlan member, Property property) {
        Schema target = document.schema(property.use().target());
        Located own = property.defaultValue();
        Located written = own == null ? target.info().defaultValue() : own;
        if (written == null || written.node() instanceof SourceNode.NullNode) {
            return null;
        }
        boolean mapped = property.hints().type() != null
                && !target.id().equals(property.place().id());
        CodeBlock initial = mapped ? null : defaults.of(target.id(), written.node());
        if (initial == null) {
            report(written, "the builder does not fill in this `default` of " + property.name());
            return null;
        }
        return member.isMaybe() ? CodeBlock.of("$T.of($L)", RuntimeTypes.MAYBE, initial) : initial;
    }

    private @Nullable AdditionalPlan additional(
            ObjectSchema schema, boolean unnamed, boolean keepsNulls, NameScope scope) {
        boolean closed = schema.additional() != null
                && !schema.additional().allowed()
                && schema.patterns().isEmpty()
                && !unnamed;
        if (closed) {
            return keepsNulls ? explicitNulls(scope) : null;
        }
        SchemaUse entries = unnamed ? null : forms.element(schema.id());
        TypeName values = entries == null ? RuntimeTypes.JSON_VALUE : types.of(entries.target());
        boolean nulls =
                entries != null && types.isNullable(entries) || keepsNulls && !values.equals(RuntimeTypes.JSON_VALUE);
        TypeName valueType = nulls ? RuntimeTypes.nullable(values) : values;
        TypeName map = types.mapOf(valueType);
        return new AdditionalPlan(
                scope.claim("additionalProperties", "otherProperties"),
                map,
                constraints.mapTo(entries, valueType, map),
                valueType,
                nulls
                        ? Copying.MAP_OF_NULLABLE
                        : values.equals(RuntimeTypes.JSON_VALUE) ? Copying.MAP_OF_JSON : Copying.MAP,
                true,
                "the members that the schema does not name"
                        + (keepsNulls ? ", and null for optional ones that are null on the wire" : ""),
                schema.info().sensitive() || types.isAnyEntrySensitive(schema) || unnamed && hasSensitive(schema));
    }

    private boolean hasSensitive(ObjectSchema schema) {
        return schema.properties().stream().map(Property::use).anyMatch(types::isSensitive);
    }

    private AdditionalPlan explicitNulls(NameScope scope) {
        TypeName map = types.mapOf(RuntimeTypes.JSON_VALUE);
        return new AdditionalPlan(
                scope.claim("explicitNulls", "nullProperties"),
                map,
                new DeclaredType(map, List.of()),
                RuntimeTypes.JSON_VALUE,
                Copying.MAP,
                false,
                "null for optional members that are null on the wire",
                false);
    }

    List<MemberPlan> items(TupleSchema schema) {
        NameScope scope = NameScope.of();
        List<MemberPlan> items = new ArrayList<>();
        for (int i = 0; i < schema.items().size(); i++) {
            SchemaUse use = schema.items().get(i).hiddenIf(schema.info().sensitive());
            String name = scope.claim(JavaNames.member(TupleNames.role(document, schema, i)), "item" + (i + 1));
            Presence presence = types.isNullable(use) ? Presence.NULLABLE : Presence.REQUIRED;
            items.add(member(name, name, use, presence));
        }
        return items;
    }

    private void report(Located place, String message) {
        diagnostics.report(Diagnostic.atKey(DiagnosticId.UNSUPPORTED_KEYWORD, place, message));
    }
}
