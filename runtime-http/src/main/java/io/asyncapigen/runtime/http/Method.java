package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;

/** The method of an operation. */
final class Method {
    private Method() {}

    /** Of the binding; otherwise POST where messages have payloads, and GET where they have none. */
    static String of(Route route, MessageSet<?> messages) {
        boolean hasBody =
                messages.types().stream().anyMatch(each -> each.payload().isPresent());
        return route.bindings()
                .binding(Beside.BINDING)
                .flatMap(each -> Beside.text(each, "method"))
                .orElse(hasBody ? "POST" : "GET");
    }
}
