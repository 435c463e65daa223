package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.JavaHints;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.NameChange;
import io.asyncapigen.generator.plan.NameScope;
import io.asyncapigen.generator.plan.Packages;
import io.asyncapigen.generator.plan.SchemaTypes;
import io.asyncapigen.generator.read.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            "JsonSchemas",
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
    private final SchemaTypes schemas;
    private final Diagnostics diagnostics;
    private final Map<String, NameScope> byPackage = new HashMap<>();

    Scopes(Packages packages, SchemaTypes schemas, Diagnostics diagnostics) {
        this.packages = packages;
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    Packages packages() {
        return packages;
    }

    ClassName root(String wanted, String... alternatives) {
        return claim(packages.root(), wanted, alternatives);
    }

    ClassName message(String wanted, String... alternatives) {
        return claim(packages.messages(), wanted, alternatives);
    }

    ClassName channel(String wanted, String... alternatives) {
        return claim(packages.channels(), wanted, alternatives);
    }

    ClassName server(String wanted, String... alternatives) {
        return claim(packages.servers(), wanted, alternatives);
    }

    ClassName claim(String packageName, String wanted, String... alternatives) {
        return ClassName.get(
                packageName, byPackage.computeIfAbsent(packageName, this::scope).claim(wanted, alternatives));
    }

    /** The author may have sent schemas there as well. */
    private NameScope scope(String packageName) {
        NameScope scope = types();
        schemas.namesIn(packageName).forEach(scope::claim);
        return scope;
    }

    /**
     * The package that an object asks for with {@code x-java-package}, unless code cannot go there, which is said.
     *
     * @param home where it goes otherwise
     */
    String packageFor(JavaHints hints, Located place, String home) {
        String chosen = hints.packageName();
        if (chosen == null) {
            return home;
        }
        Optional<String> objection = packages.objection(chosen, home);
        objection.ifPresent(why -> diagnostics.report(misplaced(place, "`x-java-package` " + chosen + " " + why)));
        return objection.isPresent() ? home : chosen;
    }

    /** What to say of an {@code x-java-package} that cannot be followed. */
    static Diagnostic misplaced(Located object, String message) {
        Located extension = object.get("x-java-package");
        return Diagnostic.at(DiagnosticId.INVALID_EXTENSION, extension == null ? object : extension, message);
    }

    /** Says that a class could not have the name that its key gives. */
    ClassName reported(ClassName chosen, Located place, String plain) {
        NameScope scope = byPackage.computeIfAbsent(chosen.packageName(), this::scope);
        NameChange.report(diagnostics, scope, place, plain, chosen.simpleName());
        return chosen;
    }

    /** A name for a member; says so when it is not the one that its key gives. */
    String member(NameScope scope, Located place, String plain, String... alternatives) {
        String chosen = scope.claim(plain, alternatives);
        NameChange.report(diagnostics, scope, place, plain, chosen);
        return chosen;
    }

    /** A name for a constant; says so when it is not the one that its value gives. */
    String constant(NameScope scope, Located value, String plain) {
        String chosen = scope.claim(plain);
        NameChange.ofConstant(scope, value, plain, chosen).ifPresent(diagnostics::report);
        return chosen;
    }

    /** What class names of an object begin with: what the author wrote for Java, else what its key gives. */
    static String typeName(@Nullable String hint, String key) {
        if (hint == null) {
            return JavaNames.stem(key);
        }
        return JavaNames.isType(hint) ? hint : JavaNames.stem(hint);
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
        return NameScope.ofTypes(OF_RUNTIME.toArray(String[]::new));
    }
}
