package io.asyncapigen.generator.plan.api;

import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.AnySchema;
import io.asyncapigen.generator.model.schema.Schema.ArraySchema;
import io.asyncapigen.generator.model.schema.Schema.BooleanSchema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ForeignSchema;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.Schema.MapSchema;
import io.asyncapigen.generator.model.schema.Schema.NeverSchema;
import io.asyncapigen.generator.model.schema.Schema.NullSchema;
import io.asyncapigen.generator.model.schema.Schema.NumberSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.model.schema.Schema.TupleSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of JSON values, and that there is none. */
enum JsonKind {
    NOTHING,
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL;

    private static final Set<JsonKind> ANY = Set.copyOf(EnumSet.range(OBJECT, NULL));
    private static final Set<JsonKind> BYTES = Set.of(values());

    /** What JSON the values of a schema are; a union says so of its variants only. */
    static final Schema.Visitor<Set<JsonKind>> OF_SCHEMA = new Schema.Visitor<>() {
        @Override
        public Set<JsonKind> object(ObjectSchema schema) {
            return Set.of(JsonKind.OBJECT);
        }

        @Override
        public Set<JsonKind> map(MapSchema schema) {
            return Set.of(JsonKind.OBJECT);
        }

        @Override
        public Set<JsonKind> array(ArraySchema schema) {
            return Set.of(JsonKind.ARRAY);
        }

        @Override
        public Set<JsonKind> tuple(TupleSchema schema) {
            return Set.of(JsonKind.ARRAY);
        }

        @Override
        public Set<JsonKind> string(StringSchema schema) {
            return Set.of(JsonKind.STRING);
        }

        @Override
        public Set<JsonKind> integer(IntegerSchema schema) {
            return Set.of(JsonKind.NUMBER);
        }

        @Override
        public Set<JsonKind> number(NumberSchema schema) {
            return Set.of(JsonKind.NUMBER);
        }

        @Override
        public Set<JsonKind> bool(BooleanSchema schema) {
            return Set.of(JsonKind.BOOLEAN);
        }

        @Override
        public Set<JsonKind> nil(NullSchema schema) {
            return Set.of(JsonKind.NULL);
        }

        @Override
        public Set<JsonKind> enumeration(EnumSchema schema) {
            Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
            schema.values().forEach(each -> kinds.add(of(each.value().node())));
            return kinds;
        }

        @Override
        public Set<JsonKind> union(UnionSchema schema) {
            return ANY;
        }

        @Override
        public Set<JsonKind> any(AnySchema schema) {
            return ANY;
        }

        @Override
        public Set<JsonKind> never(NeverSchema schema) {
            return Set.of();
        }

        @Override
        public Set<JsonKind> foreign(ForeignSchema schema) {
            return BYTES;
        }
    };

    private static JsonKind of(SourceNode node) {
        if (node instanceof StringNode) {
            return JsonKind.STRING;
        } else if (node instanceof NumberNode) {
            return JsonKind.NUMBER;
        } else if (node instanceof BooleanNode) {
            return JsonKind.BOOLEAN;
        } else if (node instanceof ObjectNode) {
            return JsonKind.OBJECT;
        } else if (node instanceof ArrayNode) {
            return JsonKind.ARRAY;
        }
        return JsonKind.NULL;
    }
}
