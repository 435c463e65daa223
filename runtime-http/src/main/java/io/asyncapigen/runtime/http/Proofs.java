package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.listen.HttpAnswer;
import io.asyncapigen.runtime.http.listen.HttpCall;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What requests of a route have to show: of each of these lists one proof. There is a list for the security of the server, and one for
 * that of the operation, which is asked for beside it. Immutable.
 */
record Proofs(List<List<Proof>> all) {
    private static final Proofs NONE = new Proofs(List.of());

    /**
     * Of the credentials that were given.
     *
     * @throws AuthenticationFailedException when the document asks for some, and none were given that HTTP can show
     */
    static Proofs of(Server server, Route route, ConnectOptions options) {
        var all = new ArrayList<List<Proof>>();
        if (server.security().isEmpty()) {
            List<Proof> given = options.credentials().stream()
                    .flatMap(each -> Proof.of(each).stream())
                    .toList();
            if (!given.isEmpty() && route.security().isEmpty()) {
                all.add(given);
            }
        } else {
            all.add(of(server.address().toString(), server.security(), options));
        }
        if (!route.security().isEmpty()) {
            all.add(of(route.toString(), route.security(), options));
        }
        return new Proofs(List.copyOf(all));
    }

    static Proofs none() {
        return NONE;
    }

    private static List<Proof> of(String who, List<SecurityRequirement> requirements, ConnectOptions options) {
        List<Proof> proofs = requirements.stream()
                .flatMap(each ->
                        options
                                .credentialsFor(each)
                                .flatMap(credentials -> Proof.of(each.scheme(), credentials))
                                .stream())
                .toList();
        if (proofs.isEmpty()) {
            throw new AuthenticationFailedException(who + " asks for one of "
                    + requirements.stream()
                            .map(each -> each.name() + " (" + each.scheme().type() + ")")
                            .toList()
                    + ", and no credentials were given that suit one which HTTP can show (a token for OAuth 2 is fetched by"
                    + " whoever gives it); give them with ConnectOptions.credentials");
        }
        return proofs;
    }

    /**
     * The same on the side that listens, where a certificate counts only if TLS has verified it.
     *
     * @throws AuthenticationFailedException when nothing is left that could be checked
     */
    Proofs checked(boolean callersVerified) {
        if (callersVerified) {
            return this;
        }
        var kept = new ArrayList<List<Proof>>();
        for (List<Proof> each : all) {
            List<Proof> left =
                    each.stream().filter(proof -> proof.in() != Proof.In.TLS).toList();
            if (left.isEmpty()) {
                throw new AuthenticationFailedException("callers have to show a certificate, but nobody verifies it:"
                        + " say so with ServerCertificate.verifyingCallers");
            }
            kept.add(left);
        }
        return new Proofs(List.copyOf(kept));
    }

    /** What one request shows: the first of each list. */
    List<Proof> shown() {
        return all.stream().map(each -> each.get(0)).toList();
    }

    /** An answer with 401 when one of the lists has nothing that the call shows. */
    Optional<HttpAnswer> refuse(HttpCall call) {
        for (List<Proof> each : all) {
            if (!isShown(each, call)) {
                HttpAnswer refusal = HttpAnswer.problem(401, "The credentials are missing or wrong.");
                HttpHeaders headers = refusal.headers();
                for (Proof proof : each) {
                    if (proof.in() != Proof.In.TLS) {
                        headers.add(HttpHeaderNames.WWW_AUTHENTICATE, proof.challenge());
                    }
                }
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** Looks at all of them, so that it shows nobody which one it was. */
    private static boolean isShown(List<Proof> proofs, HttpCall call) {
        boolean shown = false;
        for (Proof each : proofs) {
            shown |= each.isShownBy(call);
        }
        return shown;
    }

    /** Whether a header field is such a proof, and not for handlers. */
    boolean isField(String name) {
        return all.stream().flatMap(List::stream).anyMatch(each -> each.isField(name));
    }
}
