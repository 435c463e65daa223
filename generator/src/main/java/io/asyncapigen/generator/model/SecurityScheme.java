package io.asyncapigen.generator.model;

import io.asyncapigen.generator.read.Located;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Security Scheme Object of one of the thirteen types. Fields that a type does not have are null.
 *
 * @param in {@code user}, {@code password}, {@code query}, {@code header} or {@code cookie}
 * @param name of the header, query parameter or cookie ({@code httpApiKey})
 * @param scheme of the Authorization header ({@code http})
 * @param flows of {@code oauth2}, by name
 */
public record SecurityScheme(
        Located place,
        Type type,
        @Nullable String description,
        @Nullable String in,
        @Nullable String name,
        @Nullable String scheme,
        @Nullable String bearerFormat,
        @Nullable String openIdConnectUrl,
        Map<String, Flow> flows,
        List<String> scopes) {

    public enum Type {
        USER_PASSWORD("userPassword"),
        API_KEY("apiKey"),
        X509("X509"),
        SYMMETRIC_ENCRYPTION("symmetricEncryption"),
        ASYMMETRIC_ENCRYPTION("asymmetricEncryption"),
        HTTP_API_KEY("httpApiKey"),
        HTTP("http"),
        OAUTH2("oauth2"),
        OPEN_ID_CONNECT("openIdConnect"),
        PLAIN("plain"),
        SCRAM_SHA_256("scramSha256"),
        SCRAM_SHA_512("scramSha512"),
        GSSAPI("gssapi");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        /** As written in a document. */
        public String text() {
            return text;
        }
    }

    /** An OAuth Flow Object; scopes with their descriptions. */
    public record Flow(
            @Nullable String authorizationUrl,
            @Nullable String tokenUrl,
            @Nullable String refreshUrl,
            Map<String, String> availableScopes) {}
}
