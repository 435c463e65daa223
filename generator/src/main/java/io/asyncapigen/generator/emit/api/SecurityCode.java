package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.asyncapigen.generator.model.SecurityRequirement;
import io.asyncapigen.generator.model.SecurityScheme;
import io.asyncapigen.generator.model.SecurityScheme.Flow;
import io.asyncapigen.generator.plan.Literals;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Expressions for security requirements. */
final class SecurityCode {
    private SecurityCode() {}

    /** A list of the runtime's requirements. */
    static CodeBlock of(List<SecurityRequirement> requirements) {
        CodeBlock all = requirements.stream().map(SecurityCode::of).collect(CodeBlock.joining(",\n"));
        return requirements.size() == 1
                ? CodeBlock.of("$T.of($L)", List.class, all)
                : CodeBlock.of("$T.of(\n$>$>$L)$<$<", List.class, all);
    }

    private static CodeBlock of(SecurityRequirement requirement) {
        CodeBlock scopes = requirement.scopes().stream().map(Literals::string).collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "new $T($L, $L, $T.of($L))",
                Names.SECURITY_REQUIREMENT,
                Literals.string(requirement.name()),
                scheme(requirement.scheme()),
                List.class,
                scopes);
    }

    private static CodeBlock scheme(SecurityScheme scheme) {
        return switch (scheme.type()) {
            case USER_PASSWORD -> create("UserPassword");
            case API_KEY -> create("ApiKey", in("ApiKey", scheme));
            case X509 -> create("X509");
            case SYMMETRIC_ENCRYPTION -> create("SymmetricEncryption");
            case ASYMMETRIC_ENCRYPTION -> create("AsymmetricEncryption");
            case HTTP_API_KEY -> create("HttpApiKey", text(scheme.name()), in("HttpApiKey", scheme));
            case HTTP -> create("Http", text(scheme.scheme()), nullable(scheme.bearerFormat()));
            case OAUTH2 ->
                create(
                        "OAuth2",
                        flow(scheme, "implicit"),
                        flow(scheme, "password"),
                        flow(scheme, "clientCredentials"),
                        flow(scheme, "authorizationCode"));
            case OPEN_ID_CONNECT ->
                create("OpenIdConnect", uri(Objects.requireNonNullElse(scheme.openIdConnectUrl(), "")));
            case PLAIN -> create("Plain");
            case SCRAM_SHA_256 -> create("ScramSha256");
            case SCRAM_SHA_512 -> create("ScramSha512");
            case GSSAPI -> create("Gssapi");
        };
    }

    private static CodeBlock create(String type, CodeBlock... arguments) {
        return CodeBlock.of(
                "new $T($L)", Names.SECURITY_SCHEME.nestedClass(type), CodeBlock.join(List.of(arguments), ", "));
    }

    private static CodeBlock in(String type, SecurityScheme scheme) {
        ClassName in = Names.SECURITY_SCHEME.nestedClass(type).nestedClass("In");
        return CodeBlock.of("$T.$L", in, Objects.requireNonNull(scheme.in()).toUpperCase(Locale.ROOT));
    }

    private static CodeBlock flow(SecurityScheme scheme, String name) {
        Flow flow = scheme.flows().get(name);
        if (flow == null) {
            return CodeBlock.of("null");
        }
        CodeBlock scopes = flow.availableScopes().entrySet().stream()
                .map(each -> CodeBlock.of(
                        "$T.entry($L, $L)",
                        Map.class,
                        Literals.string(each.getKey()),
                        Literals.string(each.getValue())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "new $T($L, $L, $L, $T.ofEntries($L))",
                Names.SECURITY_SCHEME.nestedClass("OAuth2").nestedClass("Flow"),
                nullableUri(flow.authorizationUrl()),
                nullableUri(flow.tokenUrl()),
                nullableUri(flow.refreshUrl()),
                Map.class,
                scopes);
    }

    private static CodeBlock nullableUri(@Nullable String text) {
        return text == null ? CodeBlock.of("null") : uri(text);
    }

    private static CodeBlock uri(String text) {
        return CodeBlock.of("$T.create($L)", URI.class, Literals.string(text));
    }

    private static CodeBlock nullable(@Nullable String text) {
        return text == null ? CodeBlock.of("null") : Literals.string(text);
    }

    private static CodeBlock text(@Nullable String text) {
        return Literals.string(Objects.requireNonNullElse(text, ""));
    }
}
