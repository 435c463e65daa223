package io.asyncapigen.generator.validate;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.model.schema.SchemaFormat;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.protocol.BindingShape;
import io.asyncapigen.generator.protocol.BindingShapes;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Position;
import io.asyncapigen.generator.read.Source;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One document being checked: the places that are still to be looked at, and what was found so far. */
final class ShapeRun {
    private final Shapes shapes;
    private final ResolvedDocument document;
    private final Deque<Place> pending = new ArrayDeque<>();
    private final Map<String, Set<SourceNode>> seen = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    ShapeRun(Shapes shapes, ResolvedDocument document) {
        this.shapes = shapes;
        this.document = document;
    }

    void examine() {
        pending.add(new Place(document.root(), "document", "", Language.ASYNCAPI, null));
        work();
        for (Reference reference : document.references().values()) {
            // Schemas are left out: only on the way to them is it known which language they are of.
            if (reference.expected() != ObjectKind.SCHEMA) {
                follow(reference, kind(reference.expected()), "", Language.ASYNCAPI, null);
            }
        }
        work();
        found.sort(inOrderOfText());
    }

    void report(Diagnostics diagnostics) {
        Set<Position> spoken = spoken(diagnostics);
        for (Diagnostic fault : found) {
            if (!spoken.contains(fault.position())) {
                diagnostics.report(fault);
            }
        }
    }

    /** Where an earlier stage has found an error: the resolver knows more of a reference than its shape. */
    private static Set<Position> spoken(Diagnostics diagnostics) {
        Set<Position> positions = new HashSet<>();
        for (Diagnostic each : diagnostics.all()) {
            if (each.severity() == Severity.ERROR && each.position() != null) {
                positions.add(each.position());
            }
        }
        return positions;
    }

    private void work() {
        for (Place place = pending.pollLast(); place != null; place = pending.pollLast()) {
            check(place);
        }
    }

    private void check(Place place) {
        if (place.at().key().equals("$ref") && place.at().node() instanceof StringNode) {
            add(place, Faults.referenceInsteadOfMap(place));
            return;
        }
        if (place.kind().equals("binding")) {
            binding(place);
            return;
        }
        if (place.at().node() instanceof ObjectNode object
                && (object.has("$ref") || document.reference(place.at()) != null)) {
            follow(place);
            if (!place.kind().endsWith("schema") || place.language() == Language.OPENAPI_3_0) {
                // What stands beside a reference is ignored; in a schema it may count, and is checked.
                run(place, shapes.object("reference"), place.language());
                return;
            }
        }
        switch (place.kind()) {
            case "schema" -> schema(place, Language.ASYNCAPI);
            case "subschema" -> schema(place, place.language());
            default -> run(place, shapes.object(place.kind()), place.language());
        }
    }

    private void follow(Place place) {
        Reference reference = document.reference(place.at());
        if (reference != null) {
            follow(reference, place.kind(), place.around(), place.language(), place.via());
        }
    }

    private void follow(Reference reference, String kind, String around, Language language, @Nullable Reference via) {
        Located target = reference.target();
        if (target == null) {
            return;
        }
        ObjectKind actual = document.kinds().get(target.id());
        if (actual != null && actual != reference.expected()) {
            // A reference to something else is a fault of the reference, and has a rule of its own.
            return;
        }
        if (kind.equals("subschema") && language == Language.OPENAPI_3_0 && isMultiFormat(target)) {
            found.add(Faults.referenceOutOfOpenApi(reference));
            return;
        }
        boolean entering = reference.place().source() != target.source();
        pending.add(new Place(target, kind, around, language, entering ? reference : via));
    }

    private void schema(Place place, Language language) {
        if (place.at().node() instanceof ObjectNode object && isMultiFormat(place, object)) {
            run(place, shapes.multiFormatSchema(), language);
            String format = object.text("schemaFormat");
            Language inner = format == null
                    ? Language.ASYNCAPI
                    : SchemaFormat.parse(format).language();
            Located schema = place.at().get("schema");
            if (schema != null && inner.isJsonSchema()) {
                pending.add(place.inside(schema, "subschema", "multiFormatSchema", inner));
            }
            return;
        }
        run(place, shapes.schema(language), language);
    }

    /** Only where a message or the components hold a schema may it say its language; a reference may lead there. */
    private static boolean isMultiFormat(Place place, ObjectNode object) {
        boolean outermost = place.kind().equals("schema");
        return outermost
                ? object.has("schema") || object.has("schemaFormat")
                : isMultiFormat(place.at()) && !place.around().equals("multiFormatSchema");
    }

    private static boolean isMultiFormat(Located schema) {
        return schema.node() instanceof ObjectNode object && object.has("schema") && object.has("schemaFormat");
    }

    private void binding(Place place) {
        BindingPlace owner = BindingPlace.valueOf(place.around()
                .substring(0, place.around().length() - "Bindings".length())
                .toUpperCase(Locale.ROOT));
        String name = place.at().key();
        String version = place.at().node() instanceof ObjectNode object ? object.text("bindingVersion") : null;
        if (version != null) {
            BindingFaults.version(place, name, version).ifPresent(fault -> add(place, fault));
        }
        BindingShape shape = BindingShapes.shape(name, owner, version);
        int before = found.size();
        run(place, shapes.binding(shape), place.language());
        if (shape.kind() == BindingShape.Kind.RESERVED) {
            found.subList(before, found.size()).replaceAll(fault -> BindingFaults.reserved(fault, shape));
        }
    }

    private void run(Place place, Shape shape, Language language) {
        if (!seen.computeIfAbsent(shape.name(), name -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(place.at().node())) {
            return;
        }
        var errors = shape.check(
                place.at().node(),
                (kind, path) -> pending.add(place.inside(place.locate(path), kind, shape.name(), language)));
        if (!errors.isEmpty()) {
            new Faults(place, shape).of(errors).forEach(fault -> add(place, fault));
        }
    }

    private void add(Place place, Diagnostic fault) {
        Reference via = place.via();
        if (via == null) {
            found.add(fault);
            return;
        }
        found.add(fault.withRelated(via.written().node().position(), "this reference leads here"));
    }

    private static String kind(ObjectKind kind) {
        String[] words = kind.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }

    private Comparator<Diagnostic> inOrderOfText() {
        Map<Source, Integer> order = new IdentityHashMap<>();
        order.put(document.root().source(), 0);
        for (Reference reference : document.references().values()) {
            if (reference.target() != null) {
                order.putIfAbsent(reference.target().source(), order.size());
            }
        }
        return Comparator.comparingInt((Diagnostic each) -> {
                    Position position = each.position();
                    return position == null ? 0 : order.getOrDefault(position.source(), order.size());
                })
                .thenComparingInt(
                        each -> each.position() == null ? 0 : each.position().line())
                .thenComparingInt(
                        each -> each.position() == null ? 0 : each.position().column());
    }
}
