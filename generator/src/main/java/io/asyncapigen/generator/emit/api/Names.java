package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Objects;

/** The types of the runtime and of the JDK that generated code mentions. */
final class Names {
    private static final String RUNTIME = "io.asyncapigen.runtime";

    static final ClassName ADDRESS_TEMPLATE = runtime("AddressTemplate");
    static final ClassName BINDINGS = runtime("Bindings");
    static final ClassName CONNECT_OPTIONS = runtime("ConnectOptions");
    static final ClassName CONNECTION = runtime("Connection");
    static final ClassName DELIVERY = runtime("Delivery");
    static final ClassName MESSAGE = runtime("Message");
    static final ClassName MESSAGE_HANDLER = runtime("MessageHandler");
    static final ClassName MESSAGE_MATCH = runtime("MessageMatch");
    static final ClassName MESSAGE_SET = runtime("MessageSet");
    static final ClassName BINDING_FIELD = runtime("BindingField");
    static final ClassName MESSAGE_TYPE = runtime("MessageType");
    static final ClassName FOREIGN_SCHEMA = runtime("ForeignSchema");
    static final ClassName PUBLISHER = runtime("Publisher");
    static final ClassName REPLY_ROUTE = runtime("ReplyRoute");
    static final ClassName REQUEST_HANDLER = runtime("RequestHandler");
    static final ClassName REQUESTER = runtime("Requester");
    static final ClassName RESPONDER = runtime("Responder");
    static final ClassName ROUTE = runtime("Route");
    static final ClassName ROUTE_OPTION = runtime("RouteOption");
    static final ClassName RUNTIME_EXPRESSION = runtime("RuntimeExpression");
    static final ClassName SERVER = runtime("Server");
    static final ClassName SERVER_ADDRESS = runtime("ServerAddress");
    static final ClassName SUBSCRIBER = runtime("Subscriber");
    static final ClassName TYPE_TOKEN = runtime("TypeToken");

    static final ClassName JSON_ARRAY = ClassName.get(RUNTIME + ".json", "JsonArray");
    static final ClassName JSON_NULL = ClassName.get(RUNTIME + ".json", "JsonNull");
    static final ClassName JSON_OBJECT = ClassName.get(RUNTIME + ".json", "JsonObject");
    static final ClassName JSON_VALUE = ClassName.get(RUNTIME + ".json", "JsonValue");
    static final ClassName ADDRESS_PARAMETERS = ClassName.get(RUNTIME + ".model", "AddressParameters");
    static final ClassName MISSING_MEMBERS = ClassName.get(RUNTIME + ".model", "MissingMembers");
    static final ClassName WIRE_VALUES = ClassName.get(RUNTIME + ".model", "WireValues");
    static final ClassName SECURITY_REQUIREMENT = ClassName.get(RUNTIME + ".security", "SecurityRequirement");
    static final ClassName SECURITY_SCHEME = ClassName.get(RUNTIME + ".security", "SecurityScheme");

    static final ClassName OBJECTS = ClassName.get(Objects.class);
    static final ClassName COMPLETION_STAGE = ClassName.get("java.util.concurrent", "CompletionStage");

    private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(
                    ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    private Names() {}

    static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    private static ClassName runtime(String name) {
        return ClassName.get(RUNTIME, name);
    }
}
