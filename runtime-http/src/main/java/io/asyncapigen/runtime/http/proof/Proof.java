package io.asyncapigen.runtime.http.proof;

import io.asyncapigen.runtime.http.listen.HttpCall;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request shows of who sends it, and what a server compares it with.
 *
 * @param in where it stands; {@code TLS} where the certificate is all there is to it
 * @param name of the header field, the query parameter or the cookie
 * @param challenge what a server of ours says that it wants
 * @param text what stands there; asked for at every request
 */
record Proof(In in, String name, String challenge, Supplier<String> text) {
    enum In {
        HEADER,
        QUERY,
        COOKIE,
        TLS
    }

    private static final String AUTHORIZATION = "Authorization";
    private static final String COOKIE = "Cookie";
    private static final String REALM = " realm=\"api\"";

    /** A certificate that TLS shows and verifies. */
    static final Proof VERIFIED = new Proof(In.TLS, "", "", () -> "");

    /** Of these credentials, where the scheme is one that HTTP can speak with them. */
    static Optional<Proof> of(SecurityScheme scheme, Credentials credentials) {
        if (scheme instanceof SecurityScheme.X509 && credentials instanceof ClientCertificate) {
            return Optional.of(VERIFIED);
        } else if (scheme instanceof SecurityScheme.HttpApiKey key && credentials instanceof ApiKey given) {
            In in = In.valueOf(key.in().name());
            String challenge = "ApiKey" + REALM + ", in=\"" + in.name().toLowerCase(Locale.ROOT) + "\", name=\""
                    + key.name().replaceAll("[\"\\\\\\p{Cntrl}]", "") + '"';
            return Optional.of(new Proof(in, key.name(), challenge, given.key()));
        } else if (scheme instanceof SecurityScheme.ApiKey place && credentials instanceof ApiKey given) {
            boolean isUser = place.in() == SecurityScheme.ApiKey.In.USER;
            return Optional.of(basic(
                    () -> isUser ? given.key().get() + ":" : ":" + given.key().get()));
        } else if (scheme instanceof SecurityScheme.UserPassword && credentials instanceof UserPassword given) {
            return Optional.of(basic(given));
        } else if (scheme instanceof SecurityScheme.Http http) {
            return ofAuthorization(http.scheme(), credentials);
        } else if (scheme instanceof SecurityScheme.OAuth2 || scheme instanceof SecurityScheme.OpenIdConnect) {
            return ofAuthorization("bearer", credentials);
        }
        return Optional.empty();
    }

    private static Optional<Proof> ofAuthorization(String scheme, Credentials credentials) {
        if (scheme.equalsIgnoreCase("basic")) {
            return credentials instanceof UserPassword given ? Optional.of(basic(given)) : Optional.empty();
        }
        String shown = scheme.equalsIgnoreCase("bearer") ? "Bearer" : scheme;
        return credentials instanceof Token given
                ? Optional.of(new Proof(
                        In.HEADER,
                        AUTHORIZATION,
                        shown + REALM,
                        () -> shown + " " + given.token().get()))
                : Optional.empty();
    }

    /** Where the document asks for nothing, but the user gave credentials. */
    static Optional<Proof> of(Credentials credentials) {
        return credentials instanceof UserPassword given
                ? Optional.of(basic(given))
                : ofAuthorization("bearer", credentials);
    }

    private static Proof basic(UserPassword given) {
        return basic(() -> given.user() + ":" + given.password().get());
    }

    private static Proof basic(Supplier<String> userAndPassword) {
        return new Proof(
                In.HEADER,
                AUTHORIZATION,
                "Basic" + REALM + ", charset=\"UTF-8\"",
                () -> "Basic "
                        + Base64.getEncoder()
                                .encodeToString(userAndPassword.get().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the call shows it; takes as long for a wrong secret as for the right one. */
    boolean isShownBy(HttpCall call) {
        return switch (in) {
            case TLS -> call.encrypted();
            case HEADER -> isIt(call.headers().getAll(name));
            case QUERY -> isIt(call.query().getOrDefault(name, List.of()));
            case COOKIE -> isIt(cookies(call));
        };
    }

    private List<String> cookies(HttpCall call) {
        return call.headers().getAll(COOKIE).stream()
                .flatMap(each -> ServerCookieDecoder.LAX.decodeAll(each).stream())
                .filter(each -> each.name().equals(name))
                .map(Cookie::value)
                .toList();
    }

    private boolean isIt(List<String> shown) {
        return shown.size() == 1 && MessageDigest.isEqual(comparable(text.get()), comparable(shown.get(0)));
    }

    /** The name of a scheme counts without regard to case. */
    private byte[] comparable(String value) {
        int space = name.equalsIgnoreCase(AUTHORIZATION) ? value.indexOf(' ') : -1;
        String compared = space < 0
                ? value
                : value.substring(0, space).toLowerCase(Locale.ROOT)
                        + value.substring(space).stripTrailing();
        return compared.getBytes(StandardCharsets.UTF_8);
    }

    /** What handlers see of a header field: empty when it is such a proof, and of cookies those that are none. */
    Optional<String> visible(String field, String value) {
        if (in == In.HEADER && name.equalsIgnoreCase(field)) {
            return Optional.empty();
        } else if (in == In.COOKIE && field.equalsIgnoreCase(COOKIE)) {
            String others = Stream.of(value.split(";"))
                    .map(String::strip)
                    .filter(each -> !isCookie(each))
                    .collect(Collectors.joining("; "));
            return Optional.of(others).filter(each -> !each.isEmpty());
        }
        return Optional.of(value);
    }

    private boolean isCookie(String pair) {
        return ServerCookieDecoder.LAX.decodeAll(pair).stream()
                .anyMatch(each -> each.name().equals(name));
    }

    /** Whether query parameters of that name are. */
    boolean isParameter(String parameter) {
        return in == In.QUERY && name.equals(parameter);
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return in + " " + name;
    }
}
