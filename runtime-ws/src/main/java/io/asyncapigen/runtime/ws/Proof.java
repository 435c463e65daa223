package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.http.listen.HttpCall;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.SecurityScheme.HttpApiKey.In;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a handshake shows for credentials: written by a client, compared by a server.
 *
 * @param scheme of the {@code Authorization} header, such as {@code Basic}; empty where the value stands alone
 * @param value never shown
 */
record Proof(In in, String name, String scheme, Supplier<String> value) {
    /**
     * For credentials that go into a handshake; empty for a certificate, which does not.
     *
     * @param asked empty where the document asks for nothing
     * @throws UnsupportedByTransportException when nobody has said where they go
     */
    static Optional<Proof> of(Optional<SecurityScheme> asked, Credentials credentials) {
        if (credentials instanceof UserPassword given) {
            return Optional.of(basic(given.user(), given.password()));
        } else if (credentials instanceof Token given) {
            String scheme = asked.filter(SecurityScheme.Http.class::isInstance)
                    .map(each -> ((SecurityScheme.Http) each).scheme())
                    .filter(each -> !each.equalsIgnoreCase("bearer"))
                    .orElse("Bearer");
            return Optional.of(authorization(scheme, given.token()));
        } else if (credentials instanceof ApiKey given) {
            return Optional.of(key(asked, given));
        }
        return Optional.empty();
    }

    private static Proof key(Optional<SecurityScheme> asked, ApiKey given) {
        SecurityScheme scheme = asked.orElseThrow(() -> new UnsupportedByTransportException(
                "an API key goes where the document says, and it says nothing of one"));
        if (scheme instanceof SecurityScheme.HttpApiKey place) {
            return new Proof(place.in(), place.name(), "", given.key());
        }
        boolean isUser = scheme instanceof SecurityScheme.ApiKey place && place.in() == SecurityScheme.ApiKey.In.USER;
        return isUser ? authorization("Basic", () -> encoded(given.key().get() + ":")) : basic("", given.key());
    }

    private static Proof basic(String user, Supplier<String> password) {
        return authorization("Basic", () -> encoded(user + ":" + password.get()));
    }

    private static String encoded(String userAndPassword) {
        return Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    private static Proof authorization(String scheme, Supplier<String> value) {
        return new Proof(In.HEADER, HttpHeaderNames.AUTHORIZATION.toString(), scheme, value);
    }

    /** Where it goes into the head of a handshake; one in the query is left to the caller. */
    void show(HttpHeaders headers) {
        if (in == In.HEADER) {
            headers.set(name, scheme.isEmpty() ? value.get() : scheme + " " + value.get());
        } else if (in == In.COOKIE) {
            String cookie = name + "=" + value.get();
            String others = headers.get(HttpHeaderNames.COOKIE);
            headers.set(HttpHeaderNames.COOKIE, others == null ? cookie : others + "; " + cookie);
        }
    }

    /** Whether it was shown; takes as long whatever was. */
    boolean isShown(HttpCall call) {
        byte[] wanted = value.get().getBytes(StandardCharsets.UTF_8);
        return shown(call)
                .reduce(
                        false,
                        (known, each) -> MessageDigest.isEqual(wanted, each.getBytes(StandardCharsets.UTF_8)) | known,
                        Boolean::logicalOr);
    }

    private Stream<String> shown(HttpCall call) {
        return switch (in) {
            case HEADER -> call.headers().getAll(name).stream().map(this::withoutScheme);
            case QUERY -> call.query().getOrDefault(name, List.of()).stream();
            case COOKIE ->
                call.headers().getAll(HttpHeaderNames.COOKIE).stream()
                        .flatMap(each -> ServerCookieDecoder.LAX.decodeAll(each).stream())
                        .filter(each -> each.name().equals(name))
                        .map(Cookie::value);
        };
    }

    private String withoutScheme(String said) {
        boolean isOfScheme = said.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1);
        return scheme.isEmpty()
                ? said
                : isOfScheme ? said.substring(scheme.length() + 1).strip() : "";
    }

    /** What a 401 says about it. */
    String challenge() {
        return scheme.isEmpty() ? "ApiKey" : scheme.equals("Basic") ? "Basic realm=\"asyncapi\"" : scheme;
    }

    @Override
    public String toString() {
        return in + " " + name;
    }
}
