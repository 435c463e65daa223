package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.BoundValue;
import io.asyncapigen.generator.model.CorrelationId;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.SchemaTypes;
import io.asyncapigen.generator.plan.api.MessagePlan.Part;
import io.asyncapigen.generator.plan.validation.ValidationPlanner;
import io.asyncapigen.generator.read.Located.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans the records of messages: first their names, then, when their families are known, the rest. */
final class MessagePlanner {
    private static final String SUFFIX = "Message";
    private static final ClassName BINARY = ClassName.get("io.asyncapigen.runtime", "Binary");

    private final Document document;
    private final SchemaTypes types;
    private final Scopes scopes;
    private final ValidationPlanner validation;
    private final FieldPlan.Planner fields;
    private final Diagnostics diagnostics;

    MessagePlanner(
            Document document,
            SchemaTypes types,
            Scopes scopes,
            ValidationPlanner validation,
            FieldPlan.Planner fields,
            Diagnostics diagnostics) {
        this.document = document;
        this.types = types;
        this.scopes = scopes;
        this.validation = validation;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /** The record of every message, in document order. Components are named first: they are named by the whole document. */
    Map<Id, ClassName> names() {
        Map<Id, ClassName> names = new LinkedHashMap<>();
        document.messages().values().stream()
                .filter(each -> each.channel() == null)
                .forEach(each -> names.put(each.place().id(), name(each)));
        Map<Id, ClassName> inOrder = new LinkedHashMap<>();
        document.messages().forEach((id, message) -> {
            ClassName component = names.get(id);
            inOrder.put(id, component == null ? name(message) : component);
        });
        return inOrder;
    }

    private ClassName name(Message message) {
        String stem = Scopes.typeName(message.hints().name(), message.key());
        String plain = Scopes.suffixed(stem, SUFFIX);
        String home = scopes.packageFor(
                message.hints(), message.place(), scopes.packages().messages());
        return scopes.reported(scopes.claim(home, plain, alternative(message, stem)), message.place(), plain);
    }

    /** With the word that tells it from a message of the same key: the channel, else that it is a component. */
    private static String alternative(Message message, String stem) {
        if (message.channel() == null) {
            return stem + "Component" + SUFFIX;
        }
        String channel = JavaNames.stem(message.channel().pointer().last());
        return channel.equals(stem)
                ? stem + "Channel" + SUFFIX
                : Scopes.suffixed(JavaNames.type(channel, stem), SUFFIX);
    }

    MessagePlan plan(Message message, ClassName type, List<MessagePlan.MatchPlan> matches, List<ClassName> families) {
        families.stream()
                .filter(each -> !each.packageName().equals(type.packageName()))
                .findFirst()
                .ifPresent(family -> reportSealed(message, type, family));
        String contentType = contentType(message);
        Part payload = payload(message, type);
        if (payload != null && payload.foreign() == null && !payload.type().equals(BINARY)) {
            reportUnread(message, contentType, payload.type());
        }
        return new MessagePlan(
                type,
                message.name() == null ? message.key() : message.name(),
                document.fileOf(message.place()) + message.place().pointer().toFragment(),
                contentType,
                payload,
                headers(message, type),
                correlationId(message),
                BindingsPlan.of(message.bindings()),
                message.boundValues().stream()
                        .map(each -> field(each, message, type))
                        .toList(),
                matches,
                isDeprecated(message.headers())
                        || isDeprecated(message.payload())
                        || message.boundValues().stream().anyMatch(each -> isDeprecated(each.use())),
                List.copyOf(families),
                message.docs());
    }

    private static @Nullable CorrelationId correlationId(Message message) {
        CorrelationId id = message.correlationId();
        return id == null || Expressions.runtimeExpression(id.location()) == null ? null : id;
    }

    private void reportUnread(Message message, String contentType, TypeName type) {
        SchemaUse use = message.payload();
        PayloadFormat format = PayloadFormat.of(contentType);
        if (use != null && !format.reads(type, document.schema(use.target()))) {
            diagnostics.report(Diagnostic.atKey(
                            DiagnosticId.NO_CODEC,
                            message.place(),
                            "nothing reads " + contentType + " as " + PayloadFormat.shown(type))
                    .withHelp(format.help() + "; or hand a PayloadCodec for it to ConnectOptions.Builder.codec"));
        }
    }

    private void reportSealed(Message message, ClassName type, ClassName family) {
        diagnostics.report(Scopes.misplaced(
                        message.place(),
                        "`x-java-package` takes " + type.simpleName() + " away from " + family.simpleName()
                                + ", and a sealed family has one package")
                .withHelp("leave it out, or let the channel have this message only"));
    }

    private String contentType(Message message) {
        String text = message.contentType();
        if (Expressions.isMediaType(text)) {
            return text;
        }
        diagnostics.report(Diagnostic.atKey(
                        DiagnosticId.NO_MEDIA_TYPE,
                        message.place(),
                        "the content type `" + text + "` is no media type, so the code takes application/json")
                .withHelp("write a type and a subtype, such as `application/json`"));
        return "application/json";
    }

    private boolean isDeprecated(@Nullable SchemaUse use) {
        return use != null && types.mentionsDeprecated(use);
    }

    private FieldPlan field(BoundValue value, Message owner, ClassName user) {
        return fields.plan(value, JavaNames.constant(value.protocol() + "_" + value.field()), owner.key(), user);
    }

    private @Nullable Part payload(Message message, ClassName user) {
        SchemaUse use = message.payload();
        if (use == null) {
            return null;
        }
        TypeName type = types.typeOf(use);
        boolean isRaw = type.equals(BINARY); // bytes that are not looked into
        return new Part(
                type,
                use.nullable(),
                false,
                use.description(),
                types.isSensitive(use),
                isRaw ? null : validation.payload(message, user),
                message.foreign());
    }

    private @Nullable Part headers(Message message, ClassName user) {
        SchemaUse use = message.headers();
        return use == null
                ? null
                : new Part(
                        types.typeOf(use),
                        !isNeeded(use),
                        types.hasOnlyConstants(use),
                        use.description(),
                        types.isSensitive(use),
                        validation.headers(message, user),
                        null);
    }

    /** Whether a message cannot do without: its headers have a required member. */
    private boolean isNeeded(SchemaUse headers) {
        return document.schema(headers.target()) instanceof ObjectSchema object
                && object.properties().stream().anyMatch(Property::required);
    }
}
