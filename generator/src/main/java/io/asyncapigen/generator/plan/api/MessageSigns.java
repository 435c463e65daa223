package io.asyncapigen.generator.plan.api;

import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.api.MessagePlan.MatchPlan.Kind;
import io.asyncapigen.generator.read.SourceNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the bytes of a message show of its kind.
 *
 * @param contentType without parameters, in lower case; empty without a payload
 * @param headers the values of headers that can have few only, by the name of the header; values by their canonical text
 * @param payload the same of places in the payload, by JSON Pointer
 * @param optional the same of places that need not be there: {@code header} or {@code payload} and a JSON Pointer
 * @param declaredHeaders headers that the document names
 * @param required members that the payload must have
 * @param declared members that the payload may have, the required ones included
 * @param kinds what JSON the payload can be; all of them when it is no JSON
 */
record MessageSigns(
        String contentType,
        Map<String, Map<String, SourceNode>> headers,
        Map<String, Map<String, SourceNode>> payload,
        Map<String, Map<String, SourceNode>> optional,
        Set<String> declaredHeaders,
        Set<String> required,
        Set<String> declared,
        Set<JsonKind> kinds) {

    static MessageSigns of(Message message, PayloadSigns schemas) {
        SchemaUse payload = message.foreign() == null ? message.payload() : null; // others are not looked into
        SchemaUse headers = message.headers();
        Map<String, Map<String, SourceNode>> named = new LinkedHashMap<>();
        Map<String, Map<String, SourceNode>> optional = new LinkedHashMap<>();
        if (headers != null) {
            schemas.constants(headers, false).forEach((pointer, values) -> {
                if (pointer.lastIndexOf('/') == 0) {
                    named.put(PayloadSigns.unescaped(pointer.substring(1)), values);
                }
            });
            schemas.constants(headers, true).forEach((pointer, values) -> optional.put("header" + pointer, values));
        }
        if (payload != null) {
            schemas.constants(payload, true).forEach((pointer, values) -> optional.put("payload" + pointer, values));
        }
        return new MessageSigns(
                message.payload() == null ? "" : essence(message.contentType()),
                named,
                payload == null ? Map.of() : schemas.constants(payload, false),
                optional,
                headers == null ? Set.of() : schemas.declared(headers),
                payload == null ? Set.of() : schemas.required(payload),
                payload == null ? Set.of() : schemas.declared(payload),
                payload == null ? kinds(message) : schemas.kinds(payload));
    }

    private static Set<JsonKind> kinds(Message message) {
        return message.payload() == null ? Set.of(JsonKind.NOTHING) : Set.of(JsonKind.values());
    }

    private static String essence(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    Map<String, Map<String, SourceNode>> constants(Kind kind) {
        return kind == Kind.HEADER ? headers : payload;
    }

    /** Whether anything may stand at a place. */
    boolean isFree(Kind kind, String where) {
        if (constants(kind).containsKey(where)) {
            return false;
        }
        if (where.isEmpty()) {
            return !kinds.isEmpty();
        }
        if (kind == Kind.HEADER) {
            return declaredHeaders.contains(where);
        }
        String member = where.split("/", 3)[1];
        return declared.contains(PayloadSigns.unescaped(member));
    }

    /** Whether no payload is of both kinds, seen from the outside. */
    boolean differsInKind(MessageSigns other) {
        boolean havePayloads = !contentType.isEmpty() && !other.contentType.isEmpty();
        return havePayloads && !contentType.equals(other.contentType) || Collections.disjoint(kinds, other.kinds);
    }

    /** Whether the two differ in a constant that need not be there, so that decoding tells if it is. */
    boolean mayDiffer(MessageSigns other) {
        return optional.entrySet().stream().anyMatch(each -> {
            Map<String, SourceNode> values = other.optional.get(each.getKey());
            return values != null && Collections.disjoint(each.getValue().keySet(), values.keySet());
        });
    }
}
