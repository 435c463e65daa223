package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.EnumValue;
import io.asyncapigen.generator.model.schema.Schema.NullSchema;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links {@code enum} and {@code const}, and a {@code oneOf} whose variants are nothing but constants. */
final class EnumLinker {
    private final Diagnostics diagnostics;
    private final InfoReader infos;
    private final Routes routes;
    private final ShapeReader reader;

    EnumLinker(Diagnostics diagnostics, InfoReader infos, Routes routes, ShapeReader reader) {
        this.diagnostics = diagnostics;
        this.infos = infos;
        this.routes = routes;
        this.reader = reader;
    }

    /**
     * The enum, or null when the values are better described by their type: when both booleans or objects and arrays are
     * listed, or none of them is of the type that is stated.
     */
    @Nullable
    Schema link(Definition definition, Shape shape) {
        Values values = shape.values();
        if (values == null) {
            return null;
        }
        List<EnumValue> fitting = fitting(values, shape.types());
        if (fitting.isEmpty()) {
            boolean onlyNull = values.items().stream().allMatch(item -> item.node() instanceof NullNode);
            return onlyNull ? new NullSchema(infos.read(definition)) : null;
        }
        return enumeration(definition, fitting, values.constant());
    }

    /** The enum that the choices make, or null when one of their variants is more than a constant without a name. */
    @Nullable
    Schema ofConstants(Definition definition, Shape shape, Choice choice) {
        List<EnumValue> values = new ArrayList<>();
        for (SchemaPlace variant : choice.variants()) {
            if (Indirections.isNull(variant.at())) {
                continue;
            }
            Definition end = routes.from(variant).end();
            Shape own = reader.read(variant);
            if (routes.isReference(variant.at())
                    || end.place().at().node() != variant.at().node()
                    || own.values() == null
                    || !own.object().isEmpty()
                    || variant.at().get("allOf") != null) {
                return null;
            }
            String description = text(variant.at(), "description");
            for (EnumValue value : fitting(own.values(), shape.types())) {
                boolean single = own.values().items().size() == 1 && value.description() == null;
                String words = description == null ? text(variant.at(), "title") : description;
                values.add(single ? new EnumValue(value.value(), value.name(), words) : value);
            }
        }
        return values.isEmpty() ? null : enumeration(definition, values, false);
    }

    private @Nullable Schema enumeration(Definition definition, List<EnumValue> values, boolean constant) {
        Set<Boolean> booleans = new HashSet<>();
        for (EnumValue value : values) {
            SourceNode node = value.value().node();
            if (node instanceof ObjectNode || node instanceof ArrayNode) {
                return null;
            }
            if (node instanceof BooleanNode flag) {
                booleans.add(flag.value());
            }
        }
        if (booleans.size() == 2 && values.size() == 2) {
            return null;
        }
        return new EnumSchema(infos.read(definition), List.copyOf(values), constant && values.size() == 1);
    }

    /** The values of a stated type, null excepted, with the names and words that extensions give them. */
    private List<EnumValue> fitting(Values values, TypeFacts types) {
        Located names = list(values.holder(), "x-enum-varnames");
        Located descriptions = list(values.holder(), "x-enum-descriptions");
        List<Located> all = listed(values);
        List<EnumValue> fitting = new ArrayList<>();
        for (Located item : values.items()) {
            boolean fits = types.stated() == null || types.stated().stream().anyMatch(type -> type.admits(item.node()));
            if (fits && !(item.node() instanceof NullNode)) {
                int index = indexOf(all, item);
                fitting.add(new EnumValue(item, at(names, index), at(descriptions, index)));
            }
        }
        return fitting;
    }

    /** The list as written: a merge may have left out some of it, and names go by position. */
    private static List<Located> listed(Values values) {
        Located list = values.holder().get("enum");
        return list == null ? values.items() : list.items();
    }

    private static int indexOf(List<Located> all, Located item) {
        try {
            int index = Integer.parseInt(item.key());
            return index < all.size() && all.get(index).id().equals(item.id()) ? index : 0;
        } catch (NumberFormatException constant) {
            return 0;
        }
    }

    private @Nullable Located list(Located holder, String extension) {
        Located list = holder.get(extension);
        if (list == null) {
            return null;
        }
        boolean texts = list.node() instanceof ArrayNode array
                && array.items().stream().allMatch(item -> item instanceof StringNode || item instanceof NullNode);
        if (!texts) {
            diagnostics.report(Diagnostic.at(
                    DiagnosticId.INVALID_EXTENSION,
                    list,
                    extension + " must be a list of texts, one for each value of the enum, not "
                            + list.node().typeName()));
            return null;
        }
        return list;
    }

    private static @Nullable String at(@Nullable Located list, int index) {
        if (list == null
                || !(list.node() instanceof ArrayNode array)
                || index >= array.items().size()) {
            return null;
        }
        return array.items().get(index) instanceof StringNode text ? text.value() : null;
    }

    private static @Nullable String text(Located place, String keyword) {
        return place.node() instanceof ObjectNode object ? object.text(keyword) : null;
    }
}
