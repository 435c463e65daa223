package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.link.avro.AvroSchemas;
import io.asyncapigen.generator.link.protobuf.ProtobufSchemas;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.schema.CompiledClass;
import io.asyncapigen.generator.model.schema.SchemaFormat;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is meant at a place: through references, Multi Format Schema Objects, and indirections that add nothing to a
 * type ({@link Indirections}).
 */
final class Routes {
    private final ResolvedDocument document;
    private final Diagnostics diagnostics;
    private final ComponentNames names;
    private final Indirections indirections;
    private final AllOfCycles cycles;
    private final AvroSchemas avro;
    private final ProtobufSchemas protobuf;
    private final Map<Id, Definition> definitions = new HashMap<>();
    private final Map<Id, Route> routes = new HashMap<>();

    Routes(
            ResolvedDocument document,
            Diagnostics diagnostics,
            ComponentNames names,
            Indirections indirections,
            AllOfCycles cycles,
            AvroSchemas avro,
            ProtobufSchemas protobuf) {
        this.document = document;
        this.diagnostics = diagnostics;
        this.names = names;
        this.indirections = indirections;
        this.cycles = cycles;
        this.avro = avro;
        this.protobuf = protobuf;
    }

    /** The way from a place; it always has an end, which is any value where a reference leads nowhere. */
    Route from(SchemaPlace start) {
        Id id = start.id();
        Route known = routes.get(id);
        if (known == null) {
            known = find(start);
            routes.put(id, known);
        }
        return known;
    }

    private Route find(SchemaPlace start) {
        SchemaPlace at = start;
        boolean nullable = false;
        boolean deprecated = false;
        boolean sensitive = false;
        String description = null;
        List<SchemaPlace> seen = new ArrayList<>(2);
        while (true) {
            nullable |= ShapeReader.grantsNull(at);
            sensitive |= ShapeReader.isTrue(at.at(), "x-sensitive");
            SchemaPlace next;
            if (isReference(at.at())) {
                Reference reference = document.reference(at.at());
                if (reference == null || reference.target() == null) {
                    return new Route(broken(at), nullable, description, deprecated, sensitive);
                }
                next = refSiblingsCount(at) ? null : spoken(at.sibling(reference.target()));
            } else if (format(at.at()) != null) {
                SchemaFormat format = SchemaFormat.parse(String.valueOf(format(at.at())));
                if (!format.language().isJsonSchema()) {
                    nullable |= isNullable(at.at(), format);
                    return new Route(foreign(at.at(), format), nullable, description, deprecated, sensitive);
                }
                Located schema = at.at().get("schema");
                next = schema == null ? null : new SchemaPlace(schema, format.language());
            } else {
                next = indirections.through(at);
                nullable |= next != null && indirections.allowsNull(at);
            }
            if (description == null && (next != null || at == start) && at.at().node() instanceof ObjectNode object) {
                description = object.text("description");
            }
            deprecated |= ShapeReader.isTrue(at.at(), "deprecated");
            if (next == null) {
                return new Route(definition(at), nullable, description, deprecated, sensitive);
            }
            seen.add(at);
            if (contains(seen, next)) {
                reportCircle(seen, next);
                return new Route(broken(start), nullable, description, deprecated, sensitive);
            }
            at = next;
        }
    }

    private static boolean contains(List<SchemaPlace> seen, SchemaPlace next) {
        return seen.stream().anyMatch(each -> each.id().equals(next.id()));
    }

    /** A circle of references alone was reported when they were resolved. */
    private void reportCircle(List<SchemaPlace> seen, SchemaPlace back) {
        List<AllOfCycles.Step> steps = new ArrayList<>();
        boolean inside = false;
        for (SchemaPlace at : seen) {
            inside |= at.id().equals(back.id());
            SchemaPlace via = inside && !isReference(at.at()) ? indirections.through(at) : null;
            if (via != null) {
                steps.add(new AllOfCycles.Step(at.at(), via.at()));
            }
        }
        if (!steps.isEmpty()) {
            cycles.report(steps);
        }
    }

    /** A file may say itself in which JSON Schema it is written. */
    private static SchemaPlace spoken(SchemaPlace place) {
        if (place.at().node() instanceof ObjectNode object) {
            String schema = object.text("$schema");
            if (schema != null && schema.contains("2020-12")) {
                return new SchemaPlace(place.at(), Language.JSON_SCHEMA_2020_12);
            }
            if (schema != null && schema.contains("2019-09")) {
                return new SchemaPlace(place.at(), Language.JSON_SCHEMA_2019_09);
            }
        }
        return place;
    }

    /** Whether a reference stands there, whatever else stands beside it. */
    boolean isReference(Located place) {
        return document.isReference(place);
    }

    /** Whether this keyword of the schema at a place is a reference that leads to what is meant there. */
    boolean isFollowed(Located place, String keyword) {
        return document.isFollowed(place, keyword);
    }

    /** Whether what stands beside a {@code $ref} restricts it. */
    private static boolean refSiblingsCount(SchemaPlace place) {
        return place.language().referenceHasSiblings()
                && place.at().node() instanceof ObjectNode object
                && Indirections.typing(object) > 1;
    }

    private static @Nullable String format(Located place) {
        return place.node() instanceof ObjectNode object ? object.text("schemaFormat") : null;
    }

    /** How many schemas of the document were asked for so far. */
    int definitions() {
        return definitions.size();
    }

    private Definition definition(SchemaPlace at) {
        return definitions.computeIfAbsent(at.id(), id -> Definition.standing(at, names.of(at.at())));
    }

    private Definition broken(SchemaPlace at) {
        Definition definition = definition(at);
        definition.shape(Shape.ANY);
        return definition;
    }

    private Definition foreign(Located wrapper, SchemaFormat format) {
        Located end = end(wrapper);
        if (format.language() == Language.PROTOBUF) {
            return protobuf(wrapper, end, format);
        }
        AvroSchemas.Root root = format.language() == Language.AVRO ? avro.at(end) : null;
        if (root == null || root.objection() != null) {
            report(wrapper, format, root == null ? null : root.objection());
        }
        Located place = root == null ? end : root.place();
        // An Avro name says more than the key of the component, but only what has no name needs one.
        return definitions.computeIfAbsent(
                place.id(), id -> Definition.foreign(new SchemaPlace(place, format.language()), names.of(end), format));
    }

    /** One for each object that has such a schema, since it says which message of a text is meant. */
    private Definition protobuf(Located wrapper, Located end, SchemaFormat format) {
        if (!hasJavaType(wrapper)) {
            ProtobufSchemas.Root root = protobuf.at(wrapper, end);
            if (root.made() == null) {
                report(wrapper, "Protocol Buffers, as " + root.objection(), root.severity());
            }
        }
        return definitions.computeIfAbsent(
                wrapper.id(),
                id -> Definition.foreign(new SchemaPlace(wrapper, format.language()), names.of(end), format));
    }

    private static boolean hasJavaType(Located wrapper) {
        return wrapper.get(JavaHint.TYPE.key()) != null;
    }

    /** The class of a schema in another language; null for the bytes as they come. */
    @Nullable
    CompiledClass compiled(Located wrapper, SchemaFormat format) {
        return format.language() == Language.PROTOBUF && !hasJavaType(wrapper)
                ? protobuf.at(wrapper, end(wrapper)).made()
                : null;
    }

    /** What a Multi Format Schema Object in another language holds; itself when that leads nowhere. */
    private Located end(Located wrapper) {
        Located schema = wrapper.get("schema");
        Located end = schema == null ? wrapper : document.follow(schema);
        return end == null ? wrapper : end;
    }

    private boolean isNullable(Located wrapper, SchemaFormat format) {
        return format.language() == Language.AVRO && avro.at(end(wrapper)).nullable();
    }

    /** What the runtime has to know of a payload whose types are made of a schema in another language; null for all others. */
    Message.@Nullable ForeignPayload foreignPayload(Located payload) {
        Located wrapper = document.follow(payload);
        String text = wrapper == null ? null : format(wrapper);
        if (wrapper == null || text == null) {
            return null;
        }
        SchemaFormat format = SchemaFormat.parse(text);
        String schema = switch (format.language()) {
            case AVRO -> avro.at(end(wrapper)).text();
            case PROTOBUF -> protobufText(wrapper, format);
            default -> null;
        };
        return schema == null ? null : new Message.ForeignPayload(format, schema);
    }

    private @Nullable String protobufText(Located wrapper, SchemaFormat format) {
        boolean isTyped = hasJavaType(wrapper) || compiled(wrapper, format) != null;
        return isTyped && end(wrapper).node() instanceof StringNode text ? text.value() : null;
    }

    private void report(Located wrapper, SchemaFormat format, @Nullable String objection) {
        Located place = wrapper.get("schemaFormat");
        if (place == null) {
            return;
        }
        if (format.language() == Language.OTHER) {
            diagnostics.report(
                    Diagnostic.at(
                                    DiagnosticId.UNSUPPORTED_SCHEMA_FORMAT,
                                    place,
                                    "no types are made for the schema format " + format.text()
                                            + ": the bytes come as they are")
                            .withHelp(
                                    "write the schema as a Schema Object of AsyncAPI, as JSON Schema or as OpenAPI 3 Schema Object"));
        } else {
            report(wrapper, "this Avro schema, as " + objection, Severity.NOTE);
        }
    }

    private void report(Located wrapper, String what, Severity severity) {
        Located place = wrapper.get("schemaFormat");
        if (place != null) {
            diagnostics.report(Diagnostic.at(
                            DiagnosticId.UNTYPED_SCHEMA_FORMAT,
                            place,
                            "no types are made for " + what + ": the bytes come as they are")
                    .withSeverity(severity));
        }
    }
}
