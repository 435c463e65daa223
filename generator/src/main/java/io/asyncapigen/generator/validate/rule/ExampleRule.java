package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.validate.example.ExampleValidator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Examples of messages fit payload and headers, and examples and defaults of schemas fit the schema.
 *
 * <p>Where traits and message describe the headers together, examples are held to what {@link MergedHeaders} knows.
 * Schemas with errors are left out: the validator behind this rule relies on schemas that are some.
 */
final class ExampleRule implements Rule {
    private final Soundness soundness;

    ExampleRule(Soundness soundness) {
        this.soundness = soundness;
    }

    @Override
    public void check(Inspection inspection) {
        ExampleValidator<Subject> validator =
                new ExampleValidator<>(inspection::reference, inspection.schemas()::jsonSchema);
        for (Located message : inspection.all(ObjectKind.MESSAGE)) {
            for (Located example : Schemas.list(message, "examples")) {
                String owner = "the example of message " + message.key();
                add(inspection, validator, owner, example.get("payload"), message.get("payload"));
                if (isSound(message.get("traits")) && isSound(message.get("headers"))) {
                    headers(inspection, validator, owner, example.get("headers"), layers(inspection, message));
                }
            }
        }
        for (Located trait : inspection.all(ObjectKind.MESSAGE_TRAIT)) {
            for (Located example : Schemas.list(trait, "examples")) {
                String owner = "the example of trait " + trait.key();
                add(inspection, validator, owner, example.get("headers"), trait.get("headers"));
            }
        }
        for (Located schema : inspection.schemas().all()) {
            if (soundness.isSound(schema)) {
                schema(inspection, validator, schema);
            }
        }
        validator.validate((subject, mismatch) -> inspection.report(Diagnostic.at(
                subject.id(),
                mismatch.place(),
                subject.owner() + ": " + name(subject.value(), mismatch.place()) + " " + mismatch.sentence())));
    }

    /** What shows at a glance is said in the words of other rules; the validator gets the rest. */
    private static void schema(Inspection inspection, ExampleValidator<Subject> validator, Located schema) {
        Language language = inspection.schemas().language(schema);
        for (Located example : Schemas.list(schema, "examples")) {
            String owner = "the example of schema " + schema.key();
            ScalarFit.fault(schema, example.node())
                    .ifPresentOrElse(
                            fault -> inspection.report(
                                    Diagnostic.at(DiagnosticId.EXAMPLE_MISMATCH, example, owner + " " + fault)),
                            () -> ask(
                                    validator,
                                    new Subject(DiagnosticId.EXAMPLE_MISMATCH, owner, example),
                                    schema,
                                    language));
        }
        Located value = schema.get("default");
        if (value != null && ScalarFit.fault(schema, value.node()).isEmpty()) {
            String owner = "the default of schema " + schema.key();
            ask(validator, new Subject(DiagnosticId.DEFAULT_MISMATCH, owner, value), schema, language);
        }
    }

    /** Of null there is nothing left to ask. */
    private static void ask(ExampleValidator<Subject> validator, Subject subject, Located schema, Language language) {
        if (!(subject.value().node() instanceof NullNode)) {
            validator.add(subject, subject.value(), schema, language);
        }
    }

    private boolean isSound(@Nullable Located place) {
        return place == null || soundness.isSound(place);
    }

    private void add(
            Inspection inspection,
            ExampleValidator<Subject> validator,
            String owner,
            @Nullable Located value,
            @Nullable Located place) {
        Located schema = inspection.schemas().jsonSchema(place);
        if (value != null && schema != null && isSound(place)) {
            Subject subject = new Subject(DiagnosticId.EXAMPLE_MISMATCH, owner, value);
            validator.add(subject, value, schema, inspection.schemas().language(schema));
        }
    }

    private void headers(
            Inspection inspection,
            ExampleValidator<Subject> validator,
            String owner,
            @Nullable Located value,
            List<Located> layers) {
        if (value == null || layers.size() < 2) {
            add(inspection, validator, owner, value, layers.isEmpty() ? null : layers.get(0));
            return;
        }
        MergedHeaders headers = MergedHeaders.of(inspection, layers);
        for (String name : headers.required()) {
            if (value.node() instanceof ObjectNode && value.get(name) == null) {
                inspection.report(Diagnostic.at(
                        DiagnosticId.EXAMPLE_MISMATCH,
                        value,
                        owner + ": the value lacks the required property " + Sentences.brief(name)));
            }
        }
        Subject subject = new Subject(DiagnosticId.EXAMPLE_MISMATCH, owner, value);
        for (Located header : value.members()) {
            Located schema = inspection.schemas().jsonSchema(headers.members().get(header.key()));
            if (schema != null) {
                validator.add(subject, header, schema, inspection.schemas().language(schema));
            }
        }
    }

    /** The headers that traits have and then those of the message itself. */
    private static List<Located> layers(Inspection inspection, Located message) {
        List<Located> found = new ArrayList<>();
        List<Located> layers = new ArrayList<>(Schemas.list(message, "traits"));
        layers.add(message);
        for (Located layer : layers) {
            Located target = inspection.follow(layer);
            Located headers = target == null ? null : target.get("headers");
            if (headers != null) {
                found.add(headers);
            }
        }
        return found;
    }

    private static String name(Located value, Located place) {
        List<String> tokens = place.pointer().tokens();
        List<String> inside = tokens.subList(value.pointer().tokens().size(), tokens.size());
        return inside.isEmpty() ? "the value" : "/" + Sentences.brief(String.join("/", inside));
    }

    /**
     * One value under test.
     *
     * @param owner what a sentence about it begins with
     */
    private record Subject(DiagnosticId id, String owner, Located value) {}
}
