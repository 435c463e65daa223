package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.plan.schema.UnionPlan.JsonKind;
import io.asyncapigen.generator.read.Located.Id;
import java.util.HashSet;
import java.util.Set;

/** Says what kind of JSON the values of a schema are. */
final class JsonKinds {
    private final Document document;
    private final SchemaForms forms;

    JsonKinds(Document document, SchemaForms forms) {
        this.document = document;
        this.forms = forms;
    }

    JsonKind of(Id id) {
        return of(id, new HashSet<>());
    }

    private JsonKind of(Id id, Set<Id> above) {
        Schema schema = document.schema(id);
        return switch (forms.inner(id)) {
            case RECORD, MAP -> JsonKind.OBJECT;
            case TUPLE, LIST, SET -> JsonKind.ARRAY;
            case ENUM, VALUE_SET -> EnumValues.of((EnumSchema) schema).json();
            case SCALAR -> of(forms.scalar(id));
            case MAPPED -> schema instanceof ObjectSchema ? JsonKind.OBJECT : JsonKind.ANY;
            case UNION -> {
                Set<JsonKind> kinds = new HashSet<>();
                if (above.add(id)) {
                    ((UnionSchema) schema)
                            .variants()
                            .forEach(each -> kinds.add(of(each.use().target(), above)));
                }
                yield kinds.size() == 1 ? kinds.iterator().next() : JsonKind.ANY;
            }
            default -> JsonKind.ANY;
        };
    }

    private static JsonKind of(TypeName type) {
        return switch (type.toString()) {
            case "java.lang.Integer", "java.lang.Long", "java.math.BigInteger" -> JsonKind.INTEGER;
            case "java.lang.Float", "java.lang.Double", "java.math.BigDecimal" -> JsonKind.NUMBER;
            case "java.lang.Boolean" -> JsonKind.BOOLEAN;
            default -> JsonKind.STRING;
        };
    }
}
