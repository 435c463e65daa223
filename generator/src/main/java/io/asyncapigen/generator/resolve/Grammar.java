package io.asyncapigen.generator.resolve;

import static io.asyncapigen.generator.resolve.Rule.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the objects of AsyncAPI 3.0 and 3.1 stand, and where a Reference Object may stand instead of one. What is not in
 * this table is data: examples, defaults, constants, enumerations, extensions and the plain fields of bindings.
 */
final class Grammar {
    private static final Map<Rule, Map<String, Child>> TABLE = table();

    private Grammar() {}

    /** The members that lead on from such an object, by name. */
    static Map<String, Child> members(Rule rule) {
        return TABLE.getOrDefault(rule, Map.of());
    }

    private static Map<Rule, Map<String, Child>> table() {
        Map<Rule, Map<String, Child>> table = new EnumMap<>(Rule.class);
        objects(table);
        components(table);
        schemas(table);
        bindings(table);
        return Collections.unmodifiableMap(table);
    }

    private static void objects(Map<Rule, Map<String, Child>> table) {
        in(table, DOCUMENT)
                .fixed("info", INFO)
                .map("servers", SERVER)
                .map("channels", CHANNEL)
                .map("operations", OPERATION)
                .fixed("components", COMPONENTS);
        in(table, INFO).fixed("contact", CONTACT).fixed("license", LICENSE).documented();
        in(table, TAG).one("externalDocs", EXTERNAL_DOCS);
        in(table, SERVER)
                .map("variables", SERVER_VARIABLE)
                .list("security", SECURITY_SCHEME)
                .documented()
                .one("bindings", SERVER_BINDINGS);
        in(table, CHANNEL)
                .map("messages", MESSAGE)
                .list("servers", SERVER)
                .map("parameters", PARAMETER)
                .documented()
                .one("bindings", CHANNEL_BINDINGS);
        in(table, OPERATION)
                .one("channel", CHANNEL)
                .list("security", SECURITY_SCHEME)
                .documented()
                .one("bindings", OPERATION_BINDINGS)
                .list("traits", OPERATION_TRAIT)
                .list("messages", MESSAGE)
                .one("reply", REPLY);
        in(table, OPERATION_TRAIT)
                .list("security", SECURITY_SCHEME)
                .documented()
                .one("bindings", OPERATION_BINDINGS);
        in(table, REPLY).one("address", REPLY_ADDRESS).one("channel", CHANNEL).list("messages", MESSAGE);
        in(table, MESSAGE)
                .one("headers", ANY_SCHEMA)
                .one("payload", ANY_SCHEMA)
                .one("correlationId", CORRELATION_ID)
                .documented()
                .one("bindings", MESSAGE_BINDINGS)
                .list("traits", MESSAGE_TRAIT);
        in(table, MESSAGE_TRAIT)
                .one("headers", ANY_SCHEMA)
                .one("correlationId", CORRELATION_ID)
                .documented()
                .one("bindings", MESSAGE_BINDINGS);
        in(table, SECURITY_SCHEME).fixed("flows", OAUTH_FLOWS);
        in(table, OAUTH_FLOWS)
                .fixed("implicit", OAUTH_FLOW)
                .fixed("password", OAUTH_FLOW)
                .fixed("clientCredentials", OAUTH_FLOW)
                .fixed("authorizationCode", OAUTH_FLOW);
    }

    private static void components(Map<Rule, Map<String, Child>> table) {
        in(table, COMPONENTS)
                .map("schemas", ANY_SCHEMA)
                .map("servers", SERVER)
                .map("channels", CHANNEL)
                .map("operations", OPERATION)
                .map("messages", MESSAGE)
                .map("securitySchemes", SECURITY_SCHEME)
                .map("serverVariables", SERVER_VARIABLE)
                .map("parameters", PARAMETER)
                .map("correlationIds", CORRELATION_ID)
                .map("replies", REPLY)
                .map("replyAddresses", REPLY_ADDRESS)
                .map("externalDocs", EXTERNAL_DOCS)
                .map("tags", TAG)
                .map("operationTraits", OPERATION_TRAIT)
                .map("messageTraits", MESSAGE_TRAIT)
                .map("serverBindings", SERVER_BINDINGS)
                .map("channelBindings", CHANNEL_BINDINGS)
                .map("operationBindings", OPERATION_BINDINGS)
                .map("messageBindings", MESSAGE_BINDINGS);
    }

    /** The keywords of JSON Schema draft-07, 2019-09 and 2020-12 that hold schemas. */
    private static void schemas(Map<Rule, Map<String, Child>> table) {
        for (Rule schema : new Rule[] {SCHEMA, ANY_SCHEMA}) {
            in(table, schema)
                    .map("properties", SCHEMA)
                    .map("patternProperties", SCHEMA)
                    .map("dependentSchemas", SCHEMA)
                    .map("dependencies", SCHEMA)
                    .map("definitions", SCHEMA)
                    .map("$defs", SCHEMA)
                    .list("allOf", SCHEMA)
                    .list("anyOf", SCHEMA)
                    .list("oneOf", SCHEMA)
                    .list("prefixItems", SCHEMA)
                    .oneOrList("items", SCHEMA)
                    .one("additionalItems", SCHEMA)
                    .one("unevaluatedItems", SCHEMA)
                    .one("contains", SCHEMA)
                    .one("additionalProperties", SCHEMA)
                    .one("unevaluatedProperties", SCHEMA)
                    .one("propertyNames", SCHEMA)
                    .one("contentSchema", SCHEMA)
                    .one("not", SCHEMA)
                    .one("if", SCHEMA)
                    .one("then", SCHEMA)
                    .one("else", SCHEMA)
                    .one("externalDocs", EXTERNAL_DOCS);
        }
    }

    /** The fields of bindings that hold schemas, by the current version of each binding specification. */
    private static void bindings(Map<Rule, Map<String, Child>> table) {
        in(table, SERVER_BINDINGS)
                .fixed("mqtt", MQTT_SERVER)
                .fixed("mqtt5", MQTT_SERVER)
                .fixed("jms", JMS_SERVER);
        in(table, MQTT_SERVER).one("sessionExpiryInterval", SCHEMA).one("maximumPacketSize", SCHEMA);
        in(table, JMS_SERVER).list("properties", SCHEMA);
        in(table, CHANNEL_BINDINGS).fixed("ws", WS_CHANNEL);
        in(table, WS_CHANNEL).one("query", SCHEMA).one("headers", SCHEMA);
        in(table, OPERATION_BINDINGS)
                .fixed("http", HTTP_OPERATION)
                .fixed("kafka", KAFKA_OPERATION)
                .fixed("mqtt", MQTT_OPERATION)
                .fixed("solace", SOLACE_OPERATION);
        in(table, HTTP_OPERATION).one("query", SCHEMA);
        in(table, KAFKA_OPERATION).one("groupId", SCHEMA).one("clientId", SCHEMA);
        in(table, MQTT_OPERATION).one("messageExpiryInterval", SCHEMA);
        in(table, SOLACE_OPERATION).one("timeToLive", SCHEMA).one("priority", SCHEMA);
        in(table, MESSAGE_BINDINGS)
                .fixed("http", HTTP_MESSAGE)
                .fixed("kafka", KAFKA_MESSAGE)
                .fixed("mqtt", MQTT_MESSAGE)
                .fixed("anypointmq", ANYPOINTMQ_MESSAGE)
                .fixed("jms", JMS_MESSAGE);
        in(table, HTTP_MESSAGE).one("headers", SCHEMA);
        in(table, KAFKA_MESSAGE).one("key", SCHEMA);
        in(table, MQTT_MESSAGE).one("correlationData", SCHEMA).one("responseTopic", SCHEMA);
        in(table, ANYPOINTMQ_MESSAGE).one("headers", SCHEMA);
        in(table, JMS_MESSAGE).one("headers", SCHEMA);
    }

    private static Members in(Map<Rule, Map<String, Child>> table, Rule rule) {
        return new Members(table.computeIfAbsent(rule, each -> new LinkedHashMap<>()));
    }

    /** How what a member leads to is arranged. */
    enum Form {
        ONE,
        MAP,
        LIST,
        ONE_OR_LIST
    }

    /** What stands behind one member, and whether a Reference Object may stand there (in a map or list: for an entry). */
    record Child(Form form, Rule rule, boolean referable) {}

    /** The rows of one object. */
    private static final class Members {
        private final Map<String, Child> members;

        Members(Map<String, Child> members) {
            this.members = members;
        }

        /** An object, never a reference. */
        Members fixed(String name, Rule rule) {
            return put(name, new Child(Form.ONE, rule, false));
        }

        Members one(String name, Rule rule) {
            return put(name, new Child(Form.ONE, rule, true));
        }

        Members map(String name, Rule rule) {
            return put(name, new Child(Form.MAP, rule, true));
        }

        Members list(String name, Rule rule) {
            return put(name, new Child(Form.LIST, rule, true));
        }

        Members oneOrList(String name, Rule rule) {
            return put(name, new Child(Form.ONE_OR_LIST, rule, true));
        }

        /** What nearly every object has. */
        Members documented() {
            return list("tags", TAG).one("externalDocs", EXTERNAL_DOCS);
        }

        private Members put(String name, Child child) {
            members.put(name, child);
            return this;
        }
    }
}
