package io.asyncapigen.generator.model.schema;

import io.asyncapigen.generator.model.JavaHints;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON Schema means for a Java type. Keywords that only restrict values ({@code pattern}, {@code not}, …) are not
 * here: they are checked by validation.
 *
 * <p>The family is closed and {@link Visitor} has a method for each, so that a new kind does not compile until every stage
 * has answered.
 */
public sealed interface Schema {

    SchemaInfo info();

    <R> R accept(Visitor<R> visitor);

    default Id id() {
        return info().place().id();
    }

    /**
     * An object with named members; those of {@code allOf} are merged in.
     *
     * @param additional what members without a name may be, or null when the schema does not say
     * @param patterns the uses of {@code patternProperties} by pattern
     * @param discriminator the member that tells the subtypes of this schema apart, or null
     */
    record ObjectSchema(
            SchemaInfo info,
            List<Property> properties,
            @Nullable Additional additional,
            Map<String, SchemaUse> patterns,
            @Nullable String discriminator)
            implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.object(this);
        }
    }

    /**
     * A named member of an object.
     *
     * @param hints what the place says of the member; for a schema that stands there these are its own
     * @param defaultValue what the member itself says, or null; the schema of its value may say so too
     */
    record Property(
            Located place,
            String name,
            SchemaUse use,
            boolean required,
            JavaHints hints,
            @Nullable Located defaultValue) {

        /** A member without hints. */
        public Property(Located place, String name, SchemaUse use, boolean required) {
            this(place, name, use, required, JavaHints.NONE);
        }

        /** A member whose default is that of its schema. */
        public Property(Located place, String name, SchemaUse use, boolean required, JavaHints hints) {
            this(place, name, use, required, hints, null);
        }
    }

    /**
     * What {@code additionalProperties} says.
     *
     * @param allowed false for {@code false}
     * @param use the schema of the values, or null when anything goes
     */
    record Additional(boolean allowed, @Nullable SchemaUse use) {}

    /** An object that is only a map: no named members; values of one schema, or any when null. */
    record MapSchema(SchemaInfo info, @Nullable SchemaUse values) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /** An array; items of any kind when null. */
    record ArraySchema(SchemaInfo info, @Nullable SchemaUse items, boolean unique) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.array(this);
        }
    }

    /**
     * An array with a schema for each of the first items.
     *
     * @param minItems how many must be there
     * @param rest what may follow: null when nothing may, else the use (an {@link AnySchema} for anything)
     */
    record TupleSchema(
            SchemaInfo info,
            List<SchemaUse> items,
            int minItems,
            @Nullable SchemaUse rest) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tuple(this);
        }
    }

    /** A string; {@code contentEncoding} base64 counts as format {@code byte}. */
    record StringSchema(SchemaInfo info, @Nullable String format) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.string(this);
        }
    }

    /** A whole number; bounds are inclusive, null when there is none. */
    record IntegerSchema(
            SchemaInfo info,
            @Nullable String format,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.integer(this);
        }
    }

    record NumberSchema(SchemaInfo info, @Nullable String format) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    record BooleanSchema(SchemaInfo info) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bool(this);
        }
    }

    /** Only null. */
    record NullSchema(SchemaInfo info) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nil(this);
        }
    }

    /**
     * {@code enum}, or {@code const} as an enum of one value. Null is not among the values: it makes the uses nullable.
     *
     * @param values scalars mostly, but any JSON value is legal
     */
    record EnumSchema(SchemaInfo info, List<EnumValue> values, boolean constant) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumeration(this);
        }
    }

    /**
     * One value of an enum.
     *
     * @param name what {@code x-enum-varnames} calls it, or null
     * @param description what {@code x-enum-descriptions} says of it, or null
     */
    record EnumValue(
            Located value, @Nullable String name, @Nullable String description) {}

    /**
     * {@code oneOf}, {@code anyOf}, a {@code type} list, or an object whose discriminator names its subtypes.
     *
     * @param variants in document order; null is not among them: it makes the uses nullable
     * @param discriminator the member that tells, or null
     */
    record UnionSchema(
            SchemaInfo info,
            List<Variant> variants,
            @Nullable String discriminator) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.union(this);
        }
    }

    /**
     * One variant of a union.
     *
     * @param discriminatorValues the values of the discriminator that mean it; empty without a discriminator, and for the
     *     variant that stands for every value that no other one has
     * @param alternative the item of the choice that it comes from; null for a type of a list, and for a subtype
     */
    record Variant(
            SchemaUse use,
            List<String> discriminatorValues,
            @Nullable Alternative alternative) {

        /** A variant that is no item of a choice. */
        public Variant(SchemaUse use, List<String> discriminatorValues) {
            this(use, discriminatorValues, null);
        }
    }

    /**
     * An item of {@code oneOf} or {@code anyOf} as it is written.
     *
     * @param place where it stands, be it a reference
     * @param every whether others may hold at once, as in {@code anyOf}
     */
    record Alternative(Located place, SchemaFormat.Language language, boolean every) {}

    /** {@code true}, {@code {}}, or nothing that narrows the type: any JSON value. */
    record AnySchema(SchemaInfo info) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /** {@code false}: no value at all. */
    record NeverSchema(SchemaInfo info) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.never(this);
        }
    }

    /**
     * A schema in another language than JSON Schema.
     *
     * @param compiled the class of its values, or null for the bytes as they come
     */
    record ForeignSchema(
            SchemaInfo info, String schemaFormat, @Nullable CompiledClass compiled) implements Schema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.foreign(this);
        }
    }

    /** One answer for every kind. */
    interface Visitor<R> {
        R object(ObjectSchema schema);

        R map(MapSchema schema);

        R array(ArraySchema schema);

        R tuple(TupleSchema schema);

        R string(StringSchema schema);

        R integer(IntegerSchema schema);

        R number(NumberSchema schema);

        R bool(BooleanSchema schema);

        R nil(NullSchema schema);

        R enumeration(EnumSchema schema);

        R union(UnionSchema schema);

        R any(AnySchema schema);

        R never(NeverSchema schema);

        R foreign(ForeignSchema schema);
    }
}
