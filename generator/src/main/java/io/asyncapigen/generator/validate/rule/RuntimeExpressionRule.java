package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The locations of correlation ids, reply addresses and channel parameters are runtime expressions, and lead to something
 * that the schema of the message has.
 */
final class RuntimeExpressionRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (ObjectKind kind : List.of(ObjectKind.CORRELATION_ID, ObjectKind.REPLY_ADDRESS, ObjectKind.PARAMETER)) {
            for (Located place : inspection.all(kind)) {
                syntax(inspection, place.get("location"));
            }
        }
        for (Located message : inspection.all(ObjectKind.MESSAGE)) {
            correlation(inspection, message);
        }
        for (Located operation : inspection.all(ObjectKind.OPERATION)) {
            replyAddress(inspection, operation);
        }
        for (Located channel : inspection.all(ObjectKind.CHANNEL)) {
            parameters(inspection, channel);
        }
    }

    private static void syntax(Inspection inspection, @Nullable Located location) {
        if (location != null
                && location.node() instanceof StringNode text
                && RuntimeExpression.parse(text.value()).isEmpty()) {
            Diagnostic diagnostic = Diagnostic.at(
                            DiagnosticId.INVALID_RUNTIME_EXPRESSION,
                            location,
                            Sentences.brief(text.value()) + " is no runtime expression")
                    .withHelp(
                            "write $message.header#/name or $message.payload#/name, with a JSON Pointer behind the #");
            // The official schema looks at the beginning only, so that documents with a wrong pointer are in use.
            boolean begins =
                    text.value().startsWith("$message.header#") || text.value().startsWith("$message.payload#");
            inspection.report(begins ? diagnostic.withSeverity(Severity.WARNING) : diagnostic);
        }
    }

    private static void correlation(Inspection inspection, Located message) {
        for (Located layer : layers(inspection, message)) {
            Located correlation = inspection.member(layer, "correlationId");
            if (correlation != null) {
                target(inspection, correlation.get("location"), List.of(message));
            }
        }
    }

    private static void replyAddress(Inspection inspection, Located operation) {
        Located reply = inspection.member(operation, "reply");
        Located address = reply == null ? null : inspection.member(reply, "address");
        Located channel = inspection.member(operation, "channel");
        if (address != null && channel != null) {
            Located named = operation.get("messages");
            Located all = channel.get("messages");
            List<Located> messages = named != null ? named.items() : all != null ? all.members() : List.of();
            target(inspection, address.get("location"), messages);
        }
    }

    private static void parameters(Inspection inspection, Located channel) {
        Located parameters = channel.get("parameters");
        Located messages = channel.get("messages");
        if (parameters != null && messages != null) {
            for (Located entry : parameters.members()) {
                Located parameter = inspection.follow(entry);
                if (parameter != null) {
                    target(inspection, parameter.get("location"), messages.members());
                }
            }
        }
    }

    private static void target(Inspection inspection, @Nullable Located location, List<Located> messages) {
        if (location == null || !(location.node() instanceof StringNode text)) {
            return;
        }
        RuntimeExpression expression = RuntimeExpression.parse(text.value()).orElse(null);
        if (expression == null || expression.tokens().isEmpty()) {
            return;
        }
        Set<Id> seen = new HashSet<>();
        for (Located entry : messages) {
            Located message = inspection.follow(entry);
            if (message == null
                    || inspection.places().kind(message) != ObjectKind.MESSAGE
                    || !seen.add(message.id())
                    || leads(inspection, message, expression)) {
                continue;
            }
            inspection.report(Diagnostic.at(
                            DiagnosticId.RUNTIME_EXPRESSION_TARGET,
                            location,
                            "message " + message.key() + " has nothing at "
                                    + expression.part().field() + " /"
                                    + Sentences.brief(String.join("/", expression.tokens())))
                    .withRelated(message.entryPosition(), "the message"));
        }
    }

    private static boolean leads(Inspection inspection, Located message, RuntimeExpression expression) {
        List<Located> schemas = new ArrayList<>();
        for (Located layer : layers(inspection, message)) {
            Located schema = layer.get(expression.part().field());
            // Headers that are no object are a fault of their own, and nothing could be found in them.
            if (schema != null
                    && !(expression.part() == RuntimeExpression.Part.HEADER
                            && isScalar(inspection.schemas(), schema))) {
                schemas.add(schema);
            }
        }
        // Without a schema nothing is contradicted: the header may be one of the protocol, which must not be declared.
        return schemas.isEmpty()
                || schemas.stream().anyMatch(schema -> leads(inspection.schemas(), schema, expression.tokens()));
    }

    private static boolean leads(Schemas schemas, Located schema, List<String> tokens) {
        List<Located> at = List.of(schema);
        for (String token : tokens) {
            List<Located> next = new ArrayList<>();
            for (Located each : at) {
                MemberSearch search = MemberSearch.of(schemas, each, token);
                if (search.isOpen() || !search.describes() && search.declared().isEmpty() && !isScalar(schemas, each)) {
                    return true; // anything may be there
                }
                next.addAll(search.declared());
                Located items = token.matches("0|[1-9][0-9]*") ? items(schemas, each) : null;
                if (items != null) {
                    next.add(items);
                }
            }
            if (next.isEmpty()) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private static boolean isScalar(Schemas schemas, Located place) {
        Located schema = schemas.jsonSchema(place);
        if (schema == null) {
            return false;
        }
        Set<String> types = Schemas.types(schema);
        return !types.isEmpty() && !types.contains("object") && !types.contains("array");
    }

    private static @Nullable Located items(Schemas schemas, Located place) {
        Located schema = schemas.jsonSchema(place);
        return schema == null ? null : schema.get("items");
    }

    /** The message and the traits that are merged into it. */
    private static List<Located> layers(Inspection inspection, Located message) {
        List<Located> layers = new ArrayList<>();
        layers.add(message);
        for (Located trait : Schemas.list(message, "traits")) {
            Located target = inspection.follow(trait);
            if (target != null) {
                layers.add(target);
            }
        }
        return layers;
    }
}
