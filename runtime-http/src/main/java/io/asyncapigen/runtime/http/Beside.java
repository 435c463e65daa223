package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.http.listen.Members;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.spi.BindingValue;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Wishes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What the bindings say that a request has beside its payload and the headers of the message: the {@code query} of the operation and the
 * {@code headers} of the message. Each is an object, whose members are parameters or fields.
 */
final class Beside {
    static final String BINDING = "http";
    static final String QUERY = "query";
    static final String HEADERS = "headers";

    private static final Wishes WISHES = Wishes.of("HTTP", BindingValue.class);

    private Beside() {}

    /**
     * Refuses wishes that are none of these.
     *
     * @throws SendFailedException when there is one
     */
    static void check(Envelope envelope, String... names) {
        WISHES.check(envelope);
        for (SendOption each : envelope.options()) {
            if (each instanceof BindingValue given && Arrays.stream(names).noneMatch(name -> given.is(BINDING, name))) {
                throw new SendFailedException(
                        "HTTP has no " + given.protocol() + " " + given.name() + " that a message could go with here");
            }
        }
    }

    /** Whether the operation's binding has a query. */
    static boolean hasQuery(Route route) {
        return route.bindings()
                .binding(BINDING)
                .flatMap(each -> each.get(QUERY))
                .isPresent();
    }

    /** Whether the binding of one of the messages has headers. */
    static boolean hasHeaders(MessageSet<?> messages) {
        return messages.types().stream()
                .anyMatch(each -> each.fields().stream()
                        .anyMatch(field ->
                                field.protocol().equals(BINDING) && field.name().equals(HEADERS)));
    }

    /**
     * The members of what was given with a message, each value by itself.
     *
     * @throws SendFailedException when it is no object
     */
    static void written(Envelope envelope, String name, BiConsumer<String, String> to) {
        for (SendOption each : envelope.options()) {
            if (each instanceof BindingValue given && given.is(BINDING, name)) {
                if (!(given.value() instanceof HeaderValue.Json json && json.value() instanceof JsonObject object)) {
                    throw new SendFailedException("the " + name + " of an HTTP request are an object");
                }
                Members.write(object, to);
            }
        }
    }

    /** What came in, as an object again; all values are text. */
    static BindingValue read(String name, Map<String, List<String>> received) {
        return new BindingValue(BINDING, name, new HeaderValue.Json(Members.read(received)));
    }

    /** Fields by their names, in order. */
    static Map<String, List<String>> grouped(Headers fields) {
        var grouped = new LinkedHashMap<String, List<String>>();
        for (Headers.Entry each : fields) {
            grouped.computeIfAbsent(each.name(), name -> new ArrayList<>())
                    .add(each.value().text());
        }
        return grouped;
    }

    /** Text of a binding's field. */
    static Optional<String> text(JsonObject binding, String field) {
        return binding.get(field).map(each -> each instanceof JsonString string ? string.value() : each.toString());
    }
}
