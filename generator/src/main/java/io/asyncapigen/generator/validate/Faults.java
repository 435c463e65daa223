package io.asyncapigen.generator.validate;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.diagnostic.Suggestion;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Position;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns what the validator says about one object into what its author has to change: one diagnostic for each fault, at the
 * key or value that is wrong, with the words of the specification.
 */
final class Faults {
    /** Characters that may stand in the fragment of a URI as they are (RFC 3986, {@code pchar}). */
    private static final Pattern NEEDS_NO_ESCAPE = Pattern.compile("[A-Za-z0-9\\-._~!$&'()*+,;=:@]+");

    private final Place place;
    private final Shape shape;
    private final List<Diagnostic> found = new ArrayList<>();
    /** Values about which enough was said. */
    private final Set<JsonPointer> settled = new HashSet<>();
    /** Fields that are there under a wrong name. */
    private final Set<JsonPointer> misspelt = new HashSet<>();

    Faults(Place place, Shape shape) {
        this.place = place;
        this.shape = shape;
    }

    List<Diagnostic> of(List<Error> errors) {
        each(errors, "type", this::wrongType);
        each(errors, "additionalProperties", this::unknownField);
        each(errors, "false", this::misplacedField);
        each(errors, "propertyNames", this::wrongName);
        each(errors, "required", this::missingField);
        each(errors, "uniqueItems", this::duplicateItem);
        for (Error error : errors) {
            wrongValue(error);
        }
        return found;
    }

    private interface Handler {
        void handle(Error error, Located at);
    }

    private void each(List<Error> errors, String keyword, Handler handler) {
        for (Error error : errors) {
            if (error.getKeyword().equals(keyword)) {
                handler.handle(error, place.locate(error.getInstanceLocation()));
            }
        }
    }

    private void wrongType(Error error, Located at) {
        if (!settled.add(at.pointer())) {
            return;
        }
        NodePath keyword = keyword(error);
        String expected = Expected.type(shape, keyword);
        String message =
                subject(at) + " must be " + expected + ", not " + at.node().typeName();
        report(at, DiagnosticId.WRONG_TYPE, message, Habits.type(place, at, shape.around(keyword)));
    }

    private void unknownField(Error error, Located at) {
        Located field = member(at, error);
        NodePath keyword = keyword(error);
        List<String> known = new ArrayList<>();
        JsonNode around = shape.around(keyword);
        around.path("properties").forEachEntry((name, schema) -> {
            if (!schema.isBoolean() || schema.booleanValue()) {
                known.add(name);
            }
        });
        String name = field.key();
        settled.add(field.pointer());
        String noun = noun(keyword);
        if (name.equals("$ref")) {
            settled.add(at.pointer());
            String message = "a reference cannot stand in place of " + Words.article(noun);
            reportAtKey(field, DiagnosticId.UNKNOWN_FIELD, message, "write the " + noun + " itself");
            return;
        }
        if (Habits.followsFromType(noun, at, field)) {
            return;
        }
        String renamed = Habits.renamed(shape, field);
        if (renamed != null) {
            misspelt.add(at.pointer().child(renamed));
        }
        String help = Habits.field(shape, noun, field);
        if (help == null) {
            var meant = Suggestion.of(name, known);
            meant.ifPresent(word -> misspelt.add(at.pointer().child(word)));
            help = meant.map(word -> "did you mean `" + word + "`?").orElse(null);
        }
        if (help == null && name.startsWith("x-")) {
            help = "the name of an extension goes on with letters, digits, `_`, `.` or `-`";
        }
        if (help == null && !known.isEmpty() && known.size() <= 8) {
            help = "it may have " + Words.codes(known, "and");
        }
        String message = Words.article(noun) + " has no field `" + name + "`";
        reportAtKey(field, DiagnosticId.UNKNOWN_FIELD, message, help);
    }

    private void misplacedField(Error error, Located at) {
        if (settled.add(at.pointer())) {
            String message = Words.article(noun(keyword(error))) + " has no field `" + at.key() + "`";
            reportAtKey(at, DiagnosticId.UNKNOWN_FIELD, message, null);
        }
    }

    private void wrongName(Error error, Located at) {
        Located field = member(at, error);
        if (field.key().equals("$ref") && field.node() instanceof StringNode) {
            return;
        }
        NodePath keyword = keyword(error);
        String allowed =
                shape.around(keyword).path("propertyNames").path("description").asString("");
        String written = field.key().isEmpty() ? "an empty text" : "`" + field.key() + "`";
        String message = written + " is no legal name in a " + noun(keyword) + ": only " + allowed;
        boolean servers = keyword.contains("servers");
        boolean parameters = keyword.contains("parameters");
        boolean harmless =
                servers || !parameters && NEEDS_NO_ESCAPE.matcher(field.key()).matches();
        reportAtKey(field, DiagnosticId.WRONG_NAME, message, null);
        if (harmless) {
            int last = found.size() - 1;
            found.set(last, found.get(last).withSeverity(Severity.WARNING));
        }
    }

    private void missingField(Error error, Located at) {
        String name = Objects.requireNonNull(error.getProperty());
        if (settled.contains(at.pointer()) || misspelt.contains(at.pointer().child(name))) {
            return;
        }
        NodePath keyword = keyword(error);
        List<String> choice = shape.alternatives(keyword);
        if (choice.isEmpty()) {
            missing(at, name, noun(keyword), " has no `" + name + "`", Habits.missing(place, name));
        } else if (choice.stream().map(at.pointer()::child).noneMatch(misspelt::contains)
                && settled.add(at.pointer())) {
            String fields = Words.codes(choice, "or");
            missing(at, name, noun(keyword), " needs " + fields, null);
        }
    }

    private void missing(Located at, String name, String noun, String predicate, @Nullable String help) {
        add(new Diagnostic(
                id(DiagnosticId.MISSING_FIELD),
                Severity.ERROR,
                "the " + noun + called(at, noun) + predicate,
                positionOfMissing(at, name),
                at.pointer(),
                help,
                List.of()));
    }

    /** The key of the object; where a type asks for the field, that type; at the top, where the field belongs. */
    private Position positionOfMissing(Located at, String name) {
        if (!(at.node() instanceof ObjectNode object)) {
            return at.entryPosition();
        }
        if (shape.name().equals("document")) {
            boolean before = true;
            for (String field :
                    shape.schema().getSchemaNode().path("properties").propertyNames()) {
                before &= !field.equals(name);
                Located member = before ? null : at.get(field);
                if (member != null) {
                    return member.entryPosition();
                }
            }
        }
        Located type = at.get("type");
        if (shape.name().equals("securityScheme") && type != null) {
            return type.entryPosition();
        }
        return object.members().size() == 1 ? at.members().get(0).entryPosition() : at.entryPosition();
    }

    private void duplicateItem(Error error, Located at) {
        if (at.node() instanceof ArrayNode && settled.add(at.pointer())) {
            for (Duplicates.Pair pair : Duplicates.in(at)) {
                String message = "the same item stands twice in `" + at.key() + "`";
                add(Diagnostic.at(id(DiagnosticId.DUPLICATE_ITEM), pair.second(), message)
                        .withRelated(pair.first().node().position(), "first here"));
            }
        }
    }

    private void wrongValue(Error error) {
        String expected = Expected.value(shape, error, keyword(error));
        if (expected == null) {
            return;
        }
        Located at = place.locate(error.getInstanceLocation());
        if (settled.add(at.pointer())) {
            String message = subject(at) + " must be " + expected + Expected.insteadOf(at.node());
            report(at, DiagnosticId.WRONG_VALUE, message, Habits.value(at, shape.around(keyword(error))));
        }
    }

    /** A `$ref` where a map must be written out. */
    static Diagnostic referenceInsteadOfMap(Place place) {
        JsonPointer map = Objects.requireNonNull(place.at().pointer().parent());
        DiagnosticId id = place.kind().endsWith("schema") && !map.last().equals("schemas")
                ? DiagnosticId.INVALID_SCHEMA
                : DiagnosticId.UNKNOWN_FIELD;
        return Diagnostic.atKey(id, place.at(), "a `$ref` cannot stand in place of the map `" + map.last() + "`")
                .withHelp("write out the map, and let its entries be references");
    }

    /** A schema of OpenAPI that refers to an object of AsyncAPI which OpenAPI does not know. */
    static Diagnostic referenceOutOfOpenApi(Reference reference) {
        Located text = reference.written();
        String message = "this reference leads to a multi format schema, where an OpenAPI schema must stand";
        return Diagnostic.at(DiagnosticId.REFERENCE_KIND, text, message)
                .withHelp("refer to the schema inside it: `" + reference.text() + "/schema`");
    }

    private DiagnosticId id(DiagnosticId general) {
        return switch (shape.family()) {
            case ASYNCAPI -> general;
            case SCHEMA -> DiagnosticId.INVALID_SCHEMA;
            case BINDING -> DiagnosticId.INVALID_BINDING;
        };
    }

    /** At the value, and at the key where there is no value to see, or where the key is the thing. */
    private void report(Located at, DiagnosticId general, String message, @Nullable String help) {
        Diagnostic fault = at.node() instanceof NullNode || at.key().equals("$ref")
                ? Diagnostic.atKey(id(general), at, message)
                : Diagnostic.at(id(general), at, message);
        add(help == null ? fault : fault.withHelp(help));
    }

    private void reportAtKey(Located at, DiagnosticId general, String message, @Nullable String help) {
        Diagnostic fault = Diagnostic.atKey(id(general), at, message);
        add(help == null ? fault : fault.withHelp(help));
    }

    private void add(Diagnostic fault) {
        found.add(fault);
    }

    private static Located member(Located at, Error error) {
        return Objects.requireNonNull(at.get(Objects.requireNonNull(error.getProperty())));
    }

    private static NodePath keyword(Error error) {
        return error.getSchemaLocation().getFragment();
    }

    /** What the object around a keyword is called. */
    private String noun(NodePath keyword) {
        return Objects.requireNonNullElse(shape.annotation(keyword, "title", Integer.MAX_VALUE), "object");
    }

    /** The name of an object, unless the noun says it already. */
    private static String called(Located at, String noun) {
        boolean said = noun.replace(" ", "").equalsIgnoreCase(at.key())
                || Stream.of(noun.split(" ")).anyMatch(at.key()::equalsIgnoreCase);
        return said || at.keyPosition() == null ? "" : " `" + at.key() + "`";
    }

    private static String subject(Located at) {
        if (at.pointer().parent() == null) {
            return "the document";
        }
        if (at.keyPosition() == null) {
            return "an item of `" + at.pointer().parent().last() + "`";
        }
        return "`" + at.key() + "`";
    }
}
