package io.asyncapigen.generator.link.avro;

import io.asyncapigen.generator.link.JavaHintsReader;
import io.asyncapigen.generator.model.JavaHints;
import io.asyncapigen.generator.model.schema.Limits;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.Additional;
import io.asyncapigen.generator.model.schema.Schema.ArraySchema;
import io.asyncapigen.generator.model.schema.Schema.BooleanSchema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.EnumValue;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.Schema.MapSchema;
import io.asyncapigen.generator.model.schema.Schema.NullSchema;
import io.asyncapigen.generator.model.schema.Schema.NumberSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.Schema.Variant;
import io.asyncapigen.generator.model.schema.SchemaInfo;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links Avro types as the JSON Schemas that admit the same values. */
public final class AvroLinker {
    private final AvroSchemas schemas;
    private final JavaHintsReader hints;
    private final Set<Id> linked = new HashSet<>();
    private final Deque<AvroType> pending = new ArrayDeque<>();

    public AvroLinker(AvroSchemas schemas, JavaHintsReader hints) {
        this.schemas = schemas;
        this.hints = hints;
    }

    /** Whether types are made of what stands there. */
    public boolean knows(Located place) {
        return schemas.type(place.id()) != null;
    }

    /**
     * The schema of a root and those that it leads to, but for what was linked before.
     *
     * @param place of a root that this one {@link #knows}
     * @param name of the root in the document, or null; an Avro name goes before it
     */
    public Map<Id, Schema> link(Located place, @Nullable String name) {
        AvroType root = schemas.type(place.id());
        if (root == null) {
            throw new IllegalArgumentException("no Avro type was read at " + place.id());
        }
        Map<Id, Schema> found = new LinkedHashMap<>();
        if (linked.add(place.id())) {
            found.put(place.id(), link(root, name));
        }
        for (AvroType next = pending.poll(); next != null; next = pending.poll()) {
            found.put(next.place().id(), link(next, null));
        }
        return found;
    }

    private SchemaUse use(AvroType type, @Nullable String description) {
        AvroType meant = schemas.meant(type);
        if (linked.add(meant.place().id())) {
            pending.add(meant);
        }
        boolean nullable = type instanceof AvroType.Union union && union.isNullable();
        return new SchemaUse(meant.place().id(), nullable, description);
    }

    private Schema link(AvroType type, @Nullable String name) {
        if (type instanceof AvroType.Fields record) {
            return record(record);
        } else if (type instanceof AvroType.Symbols symbols) {
            List<EnumValue> values = symbols.symbols().stream()
                    .map(each -> new EnumValue(each, null, null))
                    .toList();
            return new EnumSchema(info(type, symbols.simpleName(), null), values, false);
        } else if (type instanceof AvroType.Fixed fixed) {
            return scalar(type, fixed.simpleName(), "bytes", fixed.logical());
        } else if (type instanceof AvroType.Scalar scalar) {
            return scalar(type, name, scalar.branch(), scalar.logical());
        } else if (type instanceof AvroType.Items items) {
            return new ArraySchema(info(type, name, null), use(items.type(), null), false);
        } else if (type instanceof AvroType.Values values) {
            return new MapSchema(info(type, name, null), use(values.type(), null));
        }
        return union((AvroType.Union) type, name);
    }

    private Schema record(AvroType.Fields record) {
        List<Property> properties = new ArrayList<>();
        for (AvroType.Field field : record.fields()) {
            properties.add(new Property(
                    field.place(),
                    field.name(),
                    use(field.type(), text(field.place(), "doc")),
                    true,
                    hints.read(field.place()),
                    AvroDefaults.of(field.type(), field.defaultValue())));
        }
        return new ObjectSchema(
                info(record, record.simpleName(), null),
                List.copyOf(properties),
                new Additional(false, null),
                Map.of(),
                null);
    }

    /** The branches are told apart by their names, which are kept where discriminators stand otherwise. */
    private Schema union(AvroType.Union union, @Nullable String name) {
        List<Variant> variants = union.others().stream()
                .map(each -> new Variant(use(each, null), List.of(each.branch())))
                .toList();
        SchemaInfo info = info(union, name, null);
        return variants.isEmpty() ? new NullSchema(info) : new UnionSchema(info, variants, null);
    }

    private Schema scalar(AvroType type, @Nullable String name, String kind, @Nullable LogicalType logical) {
        if (logical != null) {
            return switch (logical) {
                case DATE -> new StringSchema(info(type, name, null), "date");
                case TIME -> new StringSchema(info(type, name, "java.time.LocalTime"), null);
                case TIMESTAMP -> new StringSchema(info(type, name, "java.time.Instant"), null);
                case LOCAL_TIMESTAMP -> new StringSchema(info(type, name, "java.time.LocalDateTime"), null);
                case DECIMAL -> new NumberSchema(info(type, name, null), null);
                case UUID -> new StringSchema(info(type, name, null), "uuid");
                case DURATION -> new StringSchema(info(type, name, null), "duration");
            };
        }
        SchemaInfo info = info(type, name, null);
        return switch (kind) {
            case "boolean" -> new BooleanSchema(info);
            case "int" -> new IntegerSchema(info, "int32", null, null);
            case "long" -> new IntegerSchema(info, "int64", null, null);
            case "float", "double" -> new NumberSchema(info, kind);
            case "bytes" -> new StringSchema(info, "binary");
            case "string" -> new StringSchema(info, null);
            default -> new NullSchema(info);
        };
    }

    /** @param javaType the class of its values when the author names none; null for that of the format */
    private SchemaInfo info(AvroType type, @Nullable String name, @Nullable String javaType) {
        Located place = type.place();
        JavaHints own = hints.read(place);
        JavaHints all = javaType == null || own.type() != null
                ? own
                : new JavaHints(own.name(), javaType, own.packageName(), own.ignored());
        return new SchemaInfo(
                place,
                name,
                null,
                text(place, "doc"),
                null,
                false,
                false,
                false,
                hints.flag(place, "x-sensitive"),
                null,
                List.of(),
                all,
                null,
                Limits.NONE);
    }

    private static @Nullable String text(Located place, String key) {
        return place.node() instanceof ObjectNode object ? object.text(key) : null;
    }
}
