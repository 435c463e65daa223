package io.asyncapigen.generator.plan.validation;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.bundle.SchemaBundle;
import io.asyncapigen.generator.bundle.SchemaSpot;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.BoundValue;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.plan.validation.ValidationPlan.Entry;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects the schemas of messages and of what goes with them, as they are asked for, and plans the class that holds them. */
public final class ValidationPlanner {
    private final SchemaBundle bundle;
    private final ClassName holder;
    private boolean visible;

    /**
     * @param schemas what the document was linked to
     * @param holder the class that will hold the schemas
     * @param unknownEnum whether values that an enum does not list are let pass
     * @param diagnostics takes warnings of what generated code does not check
     */
    public ValidationPlanner(
            ResolvedDocument document,
            Map<Id, Schema> schemas,
            ClassName holder,
            UnknownEnum unknownEnum,
            Diagnostics diagnostics) {
        this.bundle = KeywordReader.bundle(document, new Families(document, schemas), unknownEnum, diagnostics);
        this.holder = holder;
    }

    /**
     * What the payload of a message is compared with.
     *
     * @param user the class of the message
     * @return null when it may be anything, or its schema is no JSON Schema
     */
    public @Nullable Entry payload(Message message, ClassName user) {
        Located payload = message.place().get("payload");
        return payload == null ? null : entry(bundle.add(spot(payload), message.key() + ".payload"), user);
    }

    /** As {@link #payload}, of the object of all headers. */
    public @Nullable Entry headers(Message message, ClassName user) {
        List<SchemaSpot> layers =
                message.headerLayers().stream().map(ValidationPlanner::spot).toList();
        return entry(bundle.addMerged(layers, message.key() + ".headers"), user);
    }

    private static SchemaSpot spot(Located place) {
        return new SchemaSpot(place, Language.ASYNCAPI);
    }

    /** As {@link #payload}, of a binding's field. */
    public @Nullable Entry field(BoundValue value, String owner, ClassName user) {
        return entry(bundle.add(spot(value.schema()), owner + "." + value.protocol() + "." + value.field()), user);
    }

    private @Nullable Entry entry(@Nullable String name, ClassName user) {
        if (name == null) {
            return null;
        }
        visible |= !user.packageName().equals(holder.packageName());
        return new Entry(holder, name);
    }

    /** The class, if there is anything to compare with. To be called once, at the end. */
    public Optional<ValidationPlan> plan() {
        Map<String, JsonNode> schemas = bundle.schemas();
        return schemas.isEmpty() ? Optional.empty() : Optional.of(new ValidationPlan(holder, visible, schemas));
    }
}
