package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.List;

/** Messages and routes as generated code has them. */
final class Notes {
    /** Text. */
    record Note(String payload) implements Message {
        static final MessageType<Note> TYPE = MessageType.builder("note", Note.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Note::payload)
                .build(Note::new);
        static final MessageSet<Note> SET = MessageSet.of(TYPE);
    }

    /** An answer with a status of its own. */
    record Refusal(String payload) implements Message {
        static final MessageType<Refusal> TYPE = MessageType.builder("refusal", Refusal.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Refusal::payload)
                .bindings(http(JsonObject.builder().put("statusCode", 409)))
                .build(Refusal::new);
        static final MessageSet<Refusal> SET = MessageSet.of(TYPE);
    }

    /** Members of an order. */
    record Order(int quantity, List<String> tags) {}

    /** JSON, with a schema. */
    record Ordered(Order payload) implements Message {
        private static final String SCHEMA = "{\"order\": {\"properties\": {\"quantity\": {\"minimum\": 1},"
                + "\"tags\": {\"items\": {\"maxLength\": 3}}}, \"required\": [\"tags\"]}}";
        static final MessageType<Ordered> TYPE = MessageType.builder("ordered", Ordered.class)
                .contentType("application/json")
                .payload(TypeToken.of(Order.class), Ordered::payload)
                .payloadSchema(JsonSchemas.of(SCHEMA).named("order"))
                .build(Ordered::new);
        static final MessageSet<Ordered> SET = MessageSet.of(TYPE);
    }

    /** What a binding says of a query. */
    record Paging(int page, List<String> sort) {}

    /** What a binding says of header fields. */
    record Trace(String traceId, boolean debug) {}

    /** Nothing but what is beside a payload. */
    record Search() implements Message {
        static final BindingField<Trace> HEADERS = BindingField.of("http", "headers", TypeToken.of(Trace.class));
        static final BindingField<Paging> QUERY = BindingField.of("http", "query", TypeToken.of(Paging.class))
                .schema(JsonSchemas.of("{\"paging\": {\"properties\": {\"page\": {\"minimum\": 1},"
                                + "\"sort\": {\"items\": {\"maxLength\": 4}}}}}")
                        .named("paging"));
        static final MessageType<Search> TYPE =
                MessageType.builder("search", Search.class).field(HEADERS).build(Search::new);
        static final MessageSet<Search> SET = MessageSet.of(TYPE);
    }

    private Notes() {}

    static Bindings http(JsonObject.Builder binding) {
        return Bindings.builder().add("http", binding.build()).build();
    }

    static Route route(String path) {
        return Route.of(path, AddressTemplate.parse(path));
    }

    static Route route(String method, String path) {
        return route(path).operation(method + path, http(JsonObject.builder().put("method", method)));
    }
}
