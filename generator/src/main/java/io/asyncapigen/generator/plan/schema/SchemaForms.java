package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ForeignSchema;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.Schema.NumberSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.Schema.Variant;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located.Id;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of every schema which {@link Form} it has. No names are needed for that. */
final class SchemaForms {
    /** Generics nested deeper than this are nothing to read, and a burden to the compiler. */
    private static final int MAX_NESTING = 8;

    private final Document document;
    private final FormChooser chooser;
    private final Map<Id, Form> forms = new HashMap<>();
    private final Map<Id, Integer> heights = new HashMap<>();
    private final Set<Id> open = new HashSet<>();
    private final Set<Id> wrapped = new HashSet<>();

    SchemaForms(Document document, FormChooser chooser) {
        this.document = document;
        this.chooser = chooser;
        document.schemas().values().forEach(each -> forms.put(each.id(), chooser.choose(each)));
        document.schemas().values().stream()
                .filter(each -> each instanceof UnionSchema)
                .forEach(each -> collapse((UnionSchema) each, new HashSet<>()));
        document.schemas().keySet().forEach(this::height);
    }

    Form of(Id id) {
        Form form = Objects.requireNonNull(forms.get(id), () -> "nothing was linked for " + id);
        return wrapped.contains(id) ? Form.WRAPPER : form;
    }

    /** The form under the wrapper, where there is one. */
    Form inner(Id id) {
        return Objects.requireNonNull(forms.get(id), () -> "nothing was linked for " + id);
    }

    /** Whether values that the enum does not list are kept. */
    boolean isOpen(EnumSchema schema) {
        return chooser.isOpen(schema);
    }

    /** The class of a schema whose form is {@code SCALAR}, {@code MAPPED} or {@code ANY}. */
    TypeName scalar(Id id) {
        Schema schema = document.schema(id);
        String mapped = chooser.mapped(schema);
        if (inner(id) == Form.MAPPED && mapped != null) {
            return RuntimeTypes.named(mapped);
        }
        if (inner(id) == Form.ANY) {
            return RuntimeTypes.JSON_VALUE;
        }
        if (schema instanceof ForeignSchema foreign && foreign.compiled() != null) {
            return RuntimeTypes.named(foreign.compiled());
        }
        if (schema instanceof StringSchema string) {
            return Scalars.string(string.format());
        } else if (schema instanceof IntegerSchema integer) {
            return Scalars.integer(integer);
        } else if (schema instanceof NumberSchema number) {
            return Scalars.number(number.format());
        } else if (schema instanceof Schema.BooleanSchema) {
            return TypeName.BOOLEAN.box();
        } else if (schema instanceof EnumSchema enumeration) {
            return EnumValues.of(enumeration).type();
        } else if (schema instanceof UnionSchema union) {
            return scalar(union.variants().get(0).use().target());
        }
        return RuntimeTypes.BINARY;
    }

    /** A text that is the same for schemas of the same Java type. */
    String signature(Id id) {
        return switch (of(id)) {
            case SCALAR, MAPPED, ANY -> scalar(id).toString();
            case LIST, SET, MAP -> {
                SchemaUse element = element(id);
                yield of(id) + (element == null ? "" : (element.nullable() ? "?" : "") + signature(element.target()));
            }
            default -> id.toString();
        };
    }

    /** The items of an array or the values of a map; null when anything goes. */
    @Nullable
    SchemaUse element(Id id) {
        Schema schema = document.schema(id);
        if (schema instanceof Schema.ArraySchema array) {
            return array.items();
        } else if (schema instanceof Schema.MapSchema map) {
            return map.values();
        } else if (schema instanceof ObjectSchema object) {
            return chooser.entries(object);
        }
        return null;
    }

    /** A union whose variants differ in nothing that Java knows is the type of its variants. */
    private void collapse(UnionSchema union, Set<Id> above) {
        if (of(union.id()) != Form.UNION || !above.add(union.id())) {
            return;
        }
        Set<String> types = new LinkedHashSet<>();
        for (Variant variant : union.variants()) {
            Id target = variant.use().target();
            if (document.schema(target) instanceof UnionSchema inner) {
                collapse(inner, above);
            }
            Form form = of(target);
            types.add(form == Form.SCALAR || form == Form.ANY ? scalar(target).toString() : "#");
        }
        if (types.equals(Set.of(RuntimeTypes.JSON_VALUE.toString())) || types.isEmpty()) {
            forms.put(union.id(), Form.ANY);
        } else if (types.size() == 1 && !types.contains("#")) {
            forms.put(union.id(), Form.SCALAR);
        }
    }

    /** How deep the generics are; a schema that would contain itself, or go too deep, gets a class around it. */
    private int height(Id id) {
        Form form = of(id);
        if (form != Form.LIST && form != Form.SET && form != Form.MAP) {
            return 0;
        }
        Integer known = heights.get(id);
        if (known != null) {
            return known;
        }
        if (!open.add(id)) {
            wrapped.add(id);
            return 0;
        }
        SchemaUse element = element(id);
        int height = element == null ? 1 : 1 + height(element.target());
        open.remove(id);
        if (height >= MAX_NESTING || wrapped.contains(id)) {
            wrapped.add(id);
            height = 0;
        }
        heights.put(id, height);
        return height;
    }
}
