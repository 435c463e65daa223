package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.SchemaTypes;
import io.asyncapigen.generator.plan.api.MessagePlan.Part;
import io.asyncapigen.generator.read.Located.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans the records of messages: first their names, then, when their families are known, the rest. */
final class MessagePlanner {
    private static final String SUFFIX = "Message";

    private final Document document;
    private final SchemaTypes types;
    private final Scopes scopes;
    private final Diagnostics diagnostics;

    MessagePlanner(Document document, SchemaTypes types, Scopes scopes, Diagnostics diagnostics) {
        this.document = document;
        this.types = types;
        this.scopes = scopes;
        this.diagnostics = diagnostics;
    }

    /** The record of every message, in document order. */
    Map<Id, ClassName> names() {
        Map<Id, ClassName> names = new LinkedHashMap<>();
        for (Message message : document.messages().values()) {
            String plain = Scopes.suffixed(Scopes.typeName(message.hints().name(), message.key()), SUFFIX);
            ClassName type = scopes.message(plain, alternative(message));
            names.put(message.place().id(), scopes.reported(type, message.place(), plain));
        }
        return names;
    }

    /** With the word that tells it from a message of the same key: the channel, else the name in the document. */
    private String alternative(Message message) {
        String stem = Scopes.typeName(message.hints().name(), message.key());
        if (message.channel() != null) {
            String channel = document.channel(message.channel()).key();
            return Scopes.suffixed(JavaNames.type(JavaNames.type(channel), stem), SUFFIX);
        }
        return stem + "ComponentMessage";
    }

    MessagePlan plan(Message message, ClassName type, List<MessagePlan.MatchPlan> matches, List<ClassName> families) {
        return new MessagePlan(
                type,
                message.name() == null ? message.key() : message.name(),
                message.place().pointer().toFragment(),
                contentType(message),
                payload(message.payload()),
                headers(message.headers()),
                Expressions.runtimeExpression(message.correlationId()),
                BindingsPlan.of(message.bindings()),
                matches,
                List.copyOf(families),
                message.docs());
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

    private @Nullable Part payload(@Nullable SchemaUse use) {
        return use == null ? null : new Part(types.typeOf(use), use.nullable(), use.description());
    }

    private @Nullable Part headers(@Nullable SchemaUse use) {
        return use == null ? null : new Part(types.typeOf(use), !isNeeded(use), use.description());
    }

    /** Whether a message cannot do without: its headers have a required member. */
    private boolean isNeeded(SchemaUse headers) {
        return document.schema(headers.target()) instanceof ObjectSchema object
                && object.properties().stream().anyMatch(Property::required);
    }
}
