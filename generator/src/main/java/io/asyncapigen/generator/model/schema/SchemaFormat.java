package io.asyncapigen.generator.model.schema;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code schemaFormat} names: a language, and whether the version of it is one that exists.
 *
 * @param text as written
 * @param known false when the language is known and the version is not, such as version 9.9.9 of AsyncAPI
 */
public record SchemaFormat(String text, Language language, boolean known) {
    private static final Pattern TYPE = Pattern.compile(
            "\\s*([^;\\s]+)\\s*(?:;\\s*version\\s*=\\s*\"?([^\";\\s]+)\"?\\s*)?(?:;.*)?", Pattern.DOTALL);
    private static final Set<String> ASYNCAPI_VERSIONS =
            Set.of("2.0", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.0", "3.1");

    /** The languages that the specification lists, told apart as far as their schemas are read differently. */
    public enum Language {
        /** The Schema Object of AsyncAPI, a superset of JSON Schema draft-07. */
        ASYNCAPI,
        JSON_SCHEMA_DRAFT_07,
        JSON_SCHEMA_2019_09,
        JSON_SCHEMA_2020_12,
        /** The Schema Object of OpenAPI 3.0, which has {@code nullable} and no type {@code null}. */
        OPENAPI_3_0,
        /** The Schema Object of OpenAPI 3.1, a superset of JSON Schema 2020-12. */
        OPENAPI_3_1,
        AVRO,
        PROTOBUF,
        /** Any other, RAML and the older drafts of JSON Schema included: accepted, but not read. */
        OTHER;

        /** Whether the schema is a JSON Schema, or so near to one that it is read as such. */
        public boolean isJsonSchema() {
            return this != AVRO && this != PROTOBUF && this != OTHER;
        }

        /** Whether what stands beside a {@code $ref} counts, as it does since draft 2019-09. */
        public boolean referenceHasSiblings() {
            return this == JSON_SCHEMA_2019_09 || this == JSON_SCHEMA_2020_12 || this == OPENAPI_3_1;
        }

        /** The keyword of references that depend on the way that led to them; null when the language has none. */
        public @Nullable String dynamicReference() {
            return this == JSON_SCHEMA_2020_12 || this == OPENAPI_3_1
                    ? "$dynamicRef"
                    : this == JSON_SCHEMA_2019_09 ? "$recursiveRef" : null;
        }
    }

    /** Reads the value of {@code schemaFormat}; never fails. */
    public static SchemaFormat parse(String text) {
        Matcher matcher = TYPE.matcher(text);
        if (!matcher.matches()) {
            return new SchemaFormat(text, Language.OTHER, true);
        }
        String version = matcher.group(2) == null ? "" : matcher.group(2);
        String type = matcher.group(1).toLowerCase(Locale.ROOT).replaceFirst("\\+(json|yaml)$", "");
        return switch (type) {
            case "application/vnd.aai.asyncapi" -> asyncApi(text, version);
            case "application/schema" -> jsonSchema(text, version);
            case "application/vnd.oai.openapi" -> openApi(text, version);
            case "application/vnd.apache.avro" ->
                new SchemaFormat(text, Language.AVRO, version.isEmpty() || version.matches("1\\.\\d+(\\.\\d+)?"));
            case "application/vnd.google.protobuf" ->
                new SchemaFormat(text, Language.PROTOBUF, version.isEmpty() || version.matches("[23](\\..*)?"));
            default -> new SchemaFormat(text, Language.OTHER, true);
        };
    }

    private static SchemaFormat asyncApi(String text, String version) {
        String minor = version.replaceFirst("^(\\d+\\.\\d+)\\.\\d.*$", "$1");
        return new SchemaFormat(text, Language.ASYNCAPI, version.isEmpty() || ASYNCAPI_VERSIONS.contains(minor));
    }

    private static SchemaFormat jsonSchema(String text, String version) {
        return switch (version.replaceFirst("^draft-?", "")) {
            case "", "07", "7" -> new SchemaFormat(text, Language.JSON_SCHEMA_DRAFT_07, true);
            case "2019-09" -> new SchemaFormat(text, Language.JSON_SCHEMA_2019_09, true);
            case "2020-12" -> new SchemaFormat(text, Language.JSON_SCHEMA_2020_12, true);
            case "03", "04", "05", "06" -> new SchemaFormat(text, Language.OTHER, true);
            default -> new SchemaFormat(text, Language.JSON_SCHEMA_DRAFT_07, false);
        };
    }

    private static SchemaFormat openApi(String text, String version) {
        if (version.startsWith("3.1")) {
            return new SchemaFormat(text, Language.OPENAPI_3_1, true);
        }
        return version.startsWith("2.")
                ? new SchemaFormat(text, Language.OTHER, true)
                : new SchemaFormat(text, Language.OPENAPI_3_0, version.isEmpty() || version.startsWith("3.0"));
    }
}
