package io.asyncapigen.runtime.security;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A security scheme of the document, one record for each {@code type} of the Security Scheme Object. */
public sealed interface SecurityScheme {
    /** The {@code type} as the specification writes it. */
    String type();

    /** Name and password. */
    record UserPassword() implements SecurityScheme {
        @Override
        public String type() {
            return "userPassword";
        }
    }

    /** A key in the place of the user or of the password. */
    record ApiKey(In in) implements SecurityScheme {
        /** Where the key goes. */
        public enum In {
            USER,
            PASSWORD
        }

        public ApiKey {
            Objects.requireNonNull(in, "in");
        }

        @Override
        public String type() {
            return "apiKey";
        }
    }

    /** A client certificate. */
    record X509() implements SecurityScheme {
        @Override
        public String type() {
            return "X509";
        }
    }

    /** Payloads encrypted with a shared key. */
    record SymmetricEncryption() implements SecurityScheme {
        @Override
        public String type() {
            return "symmetricEncryption";
        }
    }

    /** Payloads encrypted with a key pair. */
    record AsymmetricEncryption() implements SecurityScheme {
        @Override
        public String type() {
            return "asymmetricEncryption";
        }
    }

    /**
     * A key in an HTTP request.
     *
     * @param name of the header, query parameter or cookie
     */
    record HttpApiKey(String name, In in) implements SecurityScheme {
        /** Where the key goes. */
        public enum In {
            QUERY,
            HEADER,
            COOKIE
        }

        public HttpApiKey {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(in, "in");
        }

        @Override
        public String type() {
            return "httpApiKey";
        }
    }

    /**
     * The {@code Authorization} header of HTTP (RFC 7235).
     *
     * @param scheme {@code basic}, {@code bearer} …, as written
     * @param bearerFormat a hint on what the token looks like
     */
    record Http(String scheme, @Nullable String bearerFormat) implements SecurityScheme {
        public Http {
            Objects.requireNonNull(scheme, "scheme");
        }

        @Override
        public String type() {
            return "http";
        }
    }

    /** OAuth 2 (RFC 6749); at least one flow is there. */
    record OAuth2(
            @Nullable Flow implicit,
            @Nullable Flow password,
            @Nullable Flow clientCredentials,
            @Nullable Flow authorizationCode)
            implements SecurityScheme {
        @Override
        public String type() {
            return "oauth2";
        }

        /**
         * One flow.
         *
         * @param availableScopes scope → what it is for
         */
        public record Flow(
                @Nullable URI authorizationUrl,
                @Nullable URI tokenUrl,
                @Nullable URI refreshUrl,
                Map<String, String> availableScopes) {
            public Flow {
                availableScopes = Collections.unmodifiableMap(new LinkedHashMap<>(availableScopes));
            }
        }
    }

    /**
     * OpenID Connect Discovery.
     *
     * @param openIdConnectUrl where the configuration is found
     */
    record OpenIdConnect(URI openIdConnectUrl) implements SecurityScheme {
        public OpenIdConnect {
            Objects.requireNonNull(openIdConnectUrl, "openIdConnectUrl");
        }

        @Override
        public String type() {
            return "openIdConnect";
        }
    }

    /** SASL PLAIN (RFC 4616). */
    record Plain() implements SecurityScheme {
        @Override
        public String type() {
            return "plain";
        }
    }

    /** SASL SCRAM-SHA-256 (RFC 7677). */
    record ScramSha256() implements SecurityScheme {
        @Override
        public String type() {
            return "scramSha256";
        }
    }

    /** SASL SCRAM-SHA-512. */
    record ScramSha512() implements SecurityScheme {
        @Override
        public String type() {
            return "scramSha512";
        }
    }

    /** SASL GSSAPI, that is Kerberos (RFC 4752). */
    record Gssapi() implements SecurityScheme {
        @Override
        public String type() {
            return "gssapi";
        }
    }
}
