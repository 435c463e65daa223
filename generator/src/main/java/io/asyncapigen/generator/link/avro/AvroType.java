package io.asyncapigen.generator.link.avro;

import io.asyncapigen.generator.read.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of an Avro schema, its names resolved. Records may be reached from themselves. */
sealed interface AvroType {
    /** Where it is written; for one that has a name, where it is defined. */
    Located place();

    /** What a union, and the JSON encoding, call it: its full name where it has one, else its kind. */
    String branch();

    /** One that has a name, and is known by it wherever it is used. */
    sealed interface Named extends AvroType {
        String fullName();

        @Override
        default String branch() {
            return fullName();
        }

        default String simpleName() {
            return fullName().substring(fullName().lastIndexOf('.') + 1);
        }
    }

    /**
     * A primitive type.
     *
     * @param logical what it stands for; null when it says nothing, or nothing that Avro knows of this type
     */
    record Scalar(Located place, String branch, @Nullable LogicalType logical) implements AvroType {
        boolean isNull() {
            return branch.equals("null");
        }
    }

    record Items(Located place, AvroType type) implements AvroType {
        @Override
        public String branch() {
            return "array";
        }
    }

    record Values(Located place, AvroType type) implements AvroType {
        @Override
        public String branch() {
            return "map";
        }
    }

    record Union(Located place, List<AvroType> branches) implements AvroType {
        @Override
        public String branch() {
            return "union";
        }

        boolean isNullable() {
            return branches.stream().anyMatch(Union::isNull);
        }

        /** The branches but null. */
        List<AvroType> others() {
            return branches.stream().filter(each -> !isNull(each)).toList();
        }

        private static boolean isNull(AvroType type) {
            return type instanceof Scalar scalar && scalar.isNull();
        }
    }

    record Symbols(Located place, String fullName, List<Located> symbols) implements Named {}

    /** @param size how many bytes it has; null when that is not said */
    record Fixed(
            Located place,
            String fullName,
            @Nullable Integer size,
            @Nullable LogicalType logical) implements Named {}

    /** A record, which gets its fields after it can be referred to. Equal to itself alone. */
    final class Fields implements Named {
        private final Located place;
        private final String fullName;
        private List<Field> fields = List.of();

        Fields(Located place, String fullName) {
            this.place = place;
            this.fullName = fullName;
        }

        @Override
        public Located place() {
            return place;
        }

        @Override
        public String fullName() {
            return fullName;
        }

        List<Field> fields() {
            return fields;
        }

        void fill(List<Field> all) {
            this.fields = List.copyOf(all);
        }
    }

    /** A field of a record; the default is that of the first branch where the type is a union. */
    record Field(
            Located place,
            String name,
            AvroType type,
            @Nullable Located defaultValue) {}
}
