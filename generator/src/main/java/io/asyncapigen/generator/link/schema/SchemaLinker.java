package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.Untyped;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.link.JavaHintsReader;
import io.asyncapigen.generator.link.avro.AvroLinker;
import io.asyncapigen.generator.link.avro.AvroSchemas;
import io.asyncapigen.generator.link.protobuf.ProtobufSchemas;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.AnySchema;
import io.asyncapigen.generator.model.schema.Schema.ForeignSchema;
import io.asyncapigen.generator.model.schema.Schema.NeverSchema;
import io.asyncapigen.generator.model.schema.Schema.NullSchema;
import io.asyncapigen.generator.model.schema.SchemaFormat;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links schemas: what asks for one gets an edge, and at the end every schema that an edge leads to is linked, each once.
 *
 * <p>Never expands a reference, so recursive documents are no special case. Only chains of {@code allOf} are followed by
 * recursion: they need a stack in proportion to their length.
 */
public final class SchemaLinker {
    private final InfoReader infos;
    private final Routes routes;
    private final Shapes shapes;
    private final Uses uses;
    private final HeaderLayers headerLayers;
    private final EnumLinker enums;
    private final ScalarLinker scalars;
    private final UnionLinker unions;
    private final HierarchyLinker hierarchies;
    private final ObjectLinker objects;
    private final ArrayLinker arrays;
    private final AvroLinker avro;
    private final Untyped untyped;
    private final UntypedRules untypedRules;
    private final Diagnostics diagnostics;

    /** @param untyped what schemas are that name no type */
    public SchemaLinker(
            ResolvedDocument document,
            Untyped untyped,
            ProtobufSchemas protobuf,
            Diagnostics diagnostics,
            JavaHintsReader hints) {
        ComponentNames names = new ComponentNames(document.root().source());
        Hierarchies families = Hierarchies.of(document, names);
        AllOfCycles cycles = new AllOfCycles(diagnostics, names);
        this.diagnostics = diagnostics;
        this.untyped = untyped;
        this.untypedRules = new UntypedRules(diagnostics);
        this.infos = new InfoReader(document, hints);
        AvroSchemas avroSchemas = new AvroSchemas();
        this.avro = new AvroLinker(avroSchemas, hints);
        this.routes = new Routes(
                document, diagnostics, names, new Indirections(families, names), cycles, avroSchemas, protobuf);
        ShapeReader reader = new ShapeReader(untyped);
        this.shapes = new Shapes(document, reader, diagnostics, routes, cycles);
        MergeBudget budget = new MergeBudget(routes, diagnostics);
        Targets targets = new Targets(routes, shapes, diagnostics, budget);
        this.uses = new Uses(routes, shapes, targets);
        DiscriminatorValues discriminators = new DiscriminatorValues(shapes, targets);
        this.headerLayers = new HeaderLayers(routes, shapes);
        this.enums = new EnumLinker(diagnostics, infos, routes, reader);
        this.scalars = new ScalarLinker(infos);
        this.unions = new UnionLinker(
                diagnostics, infos, routes, shapes, targets, uses, enums, scalars, discriminators, budget);
        this.hierarchies = new HierarchyLinker(infos, families, targets, uses, discriminators);
        this.objects = new ObjectLinker(
                infos, hints, uses, targets, shapes, new Conditionals(routes, shapes, targets, untyped));
        this.arrays = new ArrayLinker(infos, uses, shapes, targets);
    }

    /** The edge from a place where a schema, a Multi Format Schema Object or a reference to one stands. */
    public SchemaUse use(Located place) {
        return uses.of(asyncApi(place));
    }

    /**
     * The edge to the headers of a message.
     *
     * @param message the definition of the message
     * @param layers the {@code headers} of its traits in their order, then its own; none of them need be there
     * @return null when there are none, or none that JSON Schema describes, because headers have no bytes to leave as they
     *     come
     */
    public @Nullable SchemaUse headers(Located message, List<Located> layers) {
        List<SchemaPlace> places = layers.stream()
                .map(SchemaLinker::asyncApi)
                .filter(this::isJsonSchema)
                .toList();
        if (places.isEmpty()) {
            return null;
        }
        Definition merged = headerLayers.merge(message, places);
        return merged == null ? uses.of(places.get(places.size() - 1)) : uses.of(merged);
    }

    /** What the runtime has to know of a payload whose types are made of a schema in another language; null for all others. */
    public Message.@Nullable ForeignPayload foreign(Located payload) {
        return routes.foreignPayload(payload);
    }

    private boolean isJsonSchema(SchemaPlace place) {
        Definition end = routes.from(place).end();
        if (end.foreign() != null && isTyped(end, end.foreign())) {
            String language = end.foreign().language() == Language.AVRO ? "Avro" : "Protocol Buffers";
            diagnostics.report(Diagnostic.at(
                    DiagnosticId.UNTYPED_SCHEMA_FORMAT,
                    place.at(),
                    "no types are made for headers in " + language + ", as only JSON Schema describes single ones"));
        }
        return end.foreign() == null;
    }

    private boolean isTyped(Definition definition, SchemaFormat format) {
        Located place = definition.place().at();
        return avro.knows(place) || routes.compiled(place, format) != null;
    }

    private static SchemaPlace asyncApi(Located place) {
        return new SchemaPlace(place, Language.ASYNCAPI);
    }

    /** Every schema that an edge leads to, by id, in the order in which they were found. To be called once, at the end. */
    public Map<Id, Schema> link() {
        Map<Id, Schema> linked = new LinkedHashMap<>();
        for (Definition next = uses.next(); next != null; next = uses.next()) {
            if (next.foreign() != null && avro.knows(next.place().at())) {
                linked.putAll(avro.link(next.place().at(), next.name()));
            } else {
                linked.put(next.id(), link(next));
            }
        }
        new UnionCircles(diagnostics, linked).open();
        return Collections.unmodifiableMap(linked);
    }

    private Schema link(Definition definition) {
        SchemaFormat foreign = definition.foreign();
        if (foreign != null) {
            return new ForeignSchema(
                    infos.read(definition),
                    foreign.text(),
                    routes.compiled(definition.place().at(), foreign));
        }
        Shape shape = shapes.of(definition);
        if (shape.never()) {
            return new NeverSchema(infos.read(definition));
        }
        Schema values = enums.link(definition, shape);
        if (values != null) {
            return values;
        }
        Choice choice = unions.typing(shape);
        Schema union = choice == null ? null : unions.link(definition, shape, choice);
        if (union != null) {
            return union;
        }
        Discriminator discriminator = shape.discriminator();
        if (discriminator != null && hierarchies.applies(definition)) {
            return hierarchies.link(definition, shape, discriminator);
        }
        return byType(definition, unions.base(shape, choice));
    }

    /** References that depend on the way that led to them make no type where they may mean several schemas. */
    private void reportDynamic(Definition definition) {
        for (String keyword : List.of("$dynamicRef", "$recursiveRef")) {
            Located place = definition.place().at().get(keyword);
            if (place != null && !routes.isFollowed(definition.place().at(), keyword)) {
                diagnostics.report(Diagnostic.atKey(
                                DiagnosticId.UNSUPPORTED_KEYWORD,
                                place,
                                keyword + " is not followed: any value will do")
                        .withHelp("refer to the schema by $ref"));
            }
        }
    }

    private Schema byType(Definition definition, Shape shape) {
        Set<JsonType> types = shape.types().meant();
        if (types == null || types.containsAll(JsonType.ALL_BUT_NULL)) {
            reportDynamic(definition);
            if (untyped == Untyped.INFER) {
                untypedRules.report(definition);
            }
            return new AnySchema(infos.read(definition));
        }
        if (types.isEmpty()) {
            return new NullSchema(infos.read(definition));
        }
        if (types.size() > 1) {
            return unions.ofTypes(definition, shape, types);
        }
        JsonType type = types.iterator().next();
        return switch (type) {
            case OBJECT -> objects.link(definition, shape);
            case ARRAY -> arrays.link(definition, shape);
            default -> scalars.link(definition, type, shape.scalar());
        };
    }
}
