package io.asyncapigen.generator.plan.validation;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.bundle.SchemaBundle;
import io.asyncapigen.generator.bundle.SchemaSpot;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.Alternative;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects the schemas of alternatives that nothing else tells apart, and plans the class that holds them. */
public final class AlternativeSchemas {
    private final SchemaBundle bundle;
    private final Restrictions restrictions;

    /**
     * @param schemas what the document was linked to
     * @param unknownEnum whether the types keep values that an enum does not list; to tell alternatives apart, it means what it lists
     * @param typed whether a format is a Java type
     */
    public AlternativeSchemas(
            ResolvedDocument document, Map<Id, Schema> schemas, UnknownEnum unknownEnum, Predicate<String> typed) {
        // What is not checked is said where messages are compared with the same schemas.
        this.bundle =
                KeywordReader.bundle(document, new Families(document, schemas), UnknownEnum.FAIL, new Diagnostics());
        this.restrictions = new Restrictions(document, unknownEnum, typed);
    }

    /** Whether it restricts values in a way that its Java type does not know. */
    public boolean restricts(Alternative alternative) {
        return restrictions.areIn(alternative.place());
    }

    /**
     * The name of what values of an alternative are compared with.
     *
     * @param suggestion for a schema that has no name of its own
     * @return null when it may be anything, or its schema is no JSON Schema
     */
    public @Nullable String name(Alternative alternative, String suggestion) {
        return bundle.add(new SchemaSpot(alternative.place(), alternative.language()), suggestion);
    }

    /** The class, if there is anything to compare with. To be called once, at the end. */
    public Optional<ValidationPlan> plan(ClassName holder, boolean visible) {
        Map<String, JsonNode> schemas = bundle.schemas();
        return schemas.isEmpty() ? Optional.empty() : Optional.of(new ValidationPlan(holder, visible, schemas));
    }
}
