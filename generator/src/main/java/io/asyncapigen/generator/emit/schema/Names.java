package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/** Types that generated code names and the generator does not have. */
final class Names {
    static final ClassName JSON_ANY_GETTER = jackson("JsonAnyGetter");
    static final ClassName JSON_TYPE_INFO = jackson("JsonTypeInfo");
    static final ClassName JSON_SUB_TYPES = jackson("JsonSubTypes");
    static final ClassName JSON_ANY_SETTER = jackson("JsonAnySetter");
    static final ClassName JSON_CREATOR = jackson("JsonCreator");
    static final ClassName JSON_FORMAT = jackson("JsonFormat");
    static final ClassName JSON_INCLUDE = jackson("JsonInclude");
    static final ClassName JSON_NULL = ClassName.get("io.asyncapigen.runtime.json", "JsonNull");
    static final ClassName JSON_OBJECT = ClassName.get("io.asyncapigen.runtime.json", "JsonObject");
    static final ClassName JSON_PROPERTY = jackson("JsonProperty");
    static final ClassName JSON_PROPERTY_ORDER = jackson("JsonPropertyOrder");
    static final ClassName JSON_VALUE = jackson("JsonValue");

    static final AnnotationSpec NULLABLE = AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    static final ClassName ALLOWED_VALUES = runtime("AllowedValues");
    static final ClassName CONSTANTS = runtime("Constants");
    static final ClassName COPIES = runtime("Copies");
    static final ClassName EXPLICIT_NULLS = runtime("ExplicitNulls");
    static final ClassName GIVEN = runtime("Given");
    static final ClassName MAYBE = ClassName.get("io.asyncapigen.runtime", "Maybe");
    static final ClassName MISSING_MEMBERS = runtime("MissingMembers");
    static final ClassName REQUIRED = runtime("Required");
    static final ClassName WIRE_VALUES = runtime("WireValues");
    static final ClassName UNION = ClassName.get("io.asyncapigen.runtime.json", "Union");

    private Names() {}

    private static ClassName jackson(String name) {
        return ClassName.get("com.fasterxml.jackson.annotation", name);
    }

    private static ClassName runtime(String name) {
        return ClassName.get("io.asyncapigen.runtime.model", name);
    }
}
