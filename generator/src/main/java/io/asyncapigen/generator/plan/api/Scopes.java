package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.NameChange;
import io.asyncapigen.generator.plan.NameScope;
import io.asyncapigen.generator.plan.Packages;
import io.asyncapigen.generator.read.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names taken so far in the packages of the generated code, and how a key becomes one more. */
final class Scopes {
    /**
     * Types of the runtime that generated files mention: a class of the same name beside them is legal, but makes the code
     * hard to read.
     */
    private static final List<String> OF_RUNTIME = List.of(
            "AddressParameters",
            "AddressTemplate",
            "AsyncApiException",
            "Binary",
            "Bindings",
            "CompletionStage",
            "ConnectOptions",
            "Connection",
            "Delivery",
            "Generated",
            "JsonArray",
            "JsonObject",
            "JsonValue",
            "List",
            "Map",
            "Message",
            "MessageHandler",
            "MessageMatch",
            "MessageSet",
            "MessageType",
            "MissingMembers",
            "Nullable",
            "Objects",
            "Publisher",
            "RawMessage",
            "ReplyRoute",
            "RequestHandler",
            "Requester",
            "Responder",
            "Route",
            "RuntimeExpression",
            "SecurityRequirement",
            "SecurityScheme",
            "Server",
            "ServerAddress",
            "Subscriber",
            "TypeToken",
            "WireValues");

    private final Packages packages;
    private final Diagnostics diagnostics;
    private final NameScope root = types();
    private final NameScope messages = types();
    private final NameScope channels = types();
    private final NameScope servers = types();

    Scopes(Packages packages, Diagnostics diagnostics) {
        this.packages = packages;
        this.diagnostics = diagnostics;
    }

    ClassName root(String wanted, String... alternatives) {
        return ClassName.get(packages.root(), root.claim(wanted, alternatives));
    }

    ClassName message(String wanted, String... alternatives) {
        return ClassName.get(packages.messages(), messages.claim(wanted, alternatives));
    }

    ClassName channel(String wanted, String... alternatives) {
        return ClassName.get(packages.channels(), channels.claim(wanted, alternatives));
    }

    ClassName server(String wanted, String... alternatives) {
        return ClassName.get(packages.servers(), servers.claim(wanted, alternatives));
    }

    /** Says that a class could not have the name that its key gives. */
    ClassName reported(ClassName chosen, Located place, String plain) {
        NameChange.report(diagnostics, place, plain, chosen.simpleName());
        return chosen;
    }

    /** Says that a member could not have the name that its key gives. */
    String reported(String chosen, Located place, String plain) {
        NameChange.report(diagnostics, place, plain, chosen);
        return chosen;
    }

    /** The class name that an object asks for: what the author wrote for Java, else what its key gives. */
    static String typeName(@Nullable String hint, String key) {
        if (hint == null) {
            return JavaNames.type(key);
        }
        return JavaNames.isType(hint) ? hint : JavaNames.type(hint);
    }

    /** As {@link #typeName}, for a method or a component. */
    static String memberName(@Nullable String hint, String key) {
        if (hint == null) {
            return JavaNames.member(key);
        }
        return JavaNames.isMember(hint) ? hint : JavaNames.member(hint);
    }

    /** The name with the word behind it, unless it ends so already. */
    static String suffixed(String name, String word) {
        return name.endsWith(word) ? name : name + word;
    }

    /** A scope of classes in which those of the runtime are taken. */
    static NameScope types() {
        NameScope scope = NameScope.ofTypes();
        OF_RUNTIME.forEach(scope::claim);
        return scope;
    }
}
