package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located.Id;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What schemas are where they are used: a generated class, one of the JDK or the runtime, or a collection of these. */
final class JavaTypes {
    private final Document document;
    private final SchemaForms forms;
    private final SchemaNames names;
    private final Map<Id, TypeName> known = new HashMap<>();

    JavaTypes(Document document, SchemaForms forms, SchemaNames names) {
        this.document = document;
        this.forms = forms;
        this.names = names;
    }

    /** Boxed, and without {@code @Nullable} of its own. */
    TypeName of(Id id) {
        TypeName type = known.get(id);
        if (type == null) {
            type = names.has(id) ? names.of(id) : expression(id);
            known.put(id, type);
        }
        return type;
    }

    /** What is inside the wrapper, where there is one. */
    TypeName expression(Id id) {
        return expression(id, this::element);
    }

    /**
     * As {@link #expression(Id)}.
     *
     * @param element gives the type argument for an item or value, which is any JSON value when it is null
     */
    TypeName expression(Id id, Function<@Nullable SchemaUse, TypeName> element) {
        return switch (forms.inner(id)) {
            case LIST -> ParameterizedTypeName.get(RuntimeTypes.LIST, element.apply(forms.element(id)));
            case SET -> ParameterizedTypeName.get(RuntimeTypes.SET, element.apply(forms.element(id)));
            case MAP -> mapOf(element.apply(forms.element(id)));
            case SCALAR, MAPPED, ANY -> forms.scalar(id);
            default ->
                document.schema(id) instanceof EnumSchema values
                        ? EnumValues.of(values).type()
                        : names.of(id);
        };
    }

    TypeName mapOf(TypeName values) {
        return ParameterizedTypeName.get(RuntimeTypes.MAP, RuntimeTypes.STRING, values);
    }

    /** As an argument of a collection: with {@code @Nullable} where null is legal. */
    TypeName element(@Nullable SchemaUse use) {
        if (use == null) {
            return RuntimeTypes.JSON_VALUE;
        }
        TypeName type = of(use.target());
        return isNullable(use) ? RuntimeTypes.nullable(type) : type;
    }

    /** Whether null is legal in Java; the type for any JSON value has a null of its own. */
    boolean isNullable(SchemaUse use) {
        return use.nullable() && !of(use.target()).equals(RuntimeTypes.JSON_VALUE);
    }

    /** How a value of this type is copied. */
    Copying copying(Id id) {
        return names.has(id) ? Copying.NONE : innerCopying(id);
    }

    /** How what is inside the wrapper is copied. */
    Copying innerCopying(Id id) {
        SchemaUse element = forms.element(id);
        boolean nulls = element != null && isNullable(element);
        boolean json = element != null && of(element.target()).equals(RuntimeTypes.JSON_VALUE);
        return switch (forms.inner(id)) {
            case LIST -> json ? Copying.LIST_OF_JSON : nulls ? Copying.LIST_OF_NULLABLE : Copying.LIST;
            case SET -> json ? Copying.SET_OF_JSON : nulls ? Copying.SET_OF_NULLABLE : Copying.SET;
            case MAP -> json ? Copying.MAP_OF_JSON : nulls ? Copying.MAP_OF_NULLABLE : Copying.MAP;
            default -> Copying.NONE;
        };
    }

    /** Whether the type, or one inside of it, is a generated class that is deprecated. */
    boolean mentionsDeprecated(Id id) {
        Schema schema = document.schema(id);
        if (names.has(id)) {
            return schema.info().deprecated();
        }
        SchemaUse element = forms.element(id);
        return element != null && mentionsDeprecated(element.target());
    }

    /** Whether values are, or hold, what must not be shown; a class that holds it hides it itself. */
    boolean isSensitive(SchemaUse use) {
        return use.sensitive() || isSensitive(use.target());
    }

    /** As {@link #isSensitive(SchemaUse)}, wherever the schema is used. */
    boolean isSensitive(Id id) {
        Schema schema = document.schema(id);
        if (schema.info().sensitive()) {
            return true;
        } else if (names.has(id)) {
            return false;
        } else if (schema instanceof UnionSchema union) {
            return union.variants().stream().anyMatch(each -> each.use().sensitive()); // which are one type
        }
        SchemaUse element = forms.element(id);
        return element != null && isSensitive(element)
                || schema instanceof ObjectSchema object && isAnyEntrySensitive(object);
    }

    /** Whether what stands beside the named members is, or holds, what must not be shown. */
    boolean isAnyEntrySensitive(ObjectSchema schema) {
        SchemaUse additional =
                schema.additional() == null ? null : schema.additional().use();
        return additional != null && isSensitive(additional)
                || schema.patterns().values().stream().anyMatch(this::isSensitive);
    }
}
