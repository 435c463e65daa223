package io.asyncapigen.runtime.http.proof;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.listen.HttpAnswer;
import io.asyncapigen.runtime.http.listen.HttpCall;
import io.asyncapigen.runtime.netty.ServerCertificate;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What requests of a route have to show: of each of these lists one proof. There is a list for the security of the server, and one for
 * that of the operation, which is asked for beside it. Immutable.
 */
public final class Proofs {
    private static final Proofs NONE = new Proofs(List.of());

    private final List<List<Proof>> all;

    private Proofs(List<List<Proof>> all) {
        this.all = List.copyOf(all);
    }

    /** For those who ask nobody for anything. */
    public static Proofs none() {
        return NONE;
    }

    /**
     * What a client shows, of the credentials that were given.
     *
     * @param ofOperation the security of the operation's own
     * @throws AuthenticationFailedException when the document asks for some, and none were given that can be shown
     */
    public static Proofs toShow(Server server, List<SecurityRequirement> ofOperation, ConnectOptions options) {
        boolean encrypted = isEncrypted(server);
        return of(
                server,
                ofOperation,
                options,
                each -> options.credentialsFor(each)
                        .filter(given -> encrypted || !(given instanceof ClientCertificate))
                        .flatMap(given -> Proof.of(each.scheme(), given)));
    }

    /**
     * What a server compares with, of the credentials that were given. A certificate needs none: it counts when TLS has verified it.
     *
     * @param ofOperation the security of the operation's own
     * @throws AuthenticationFailedException when the document asks for some, and there is nothing that could be compared or verified
     */
    public static Proofs toCheck(Server server, List<SecurityRequirement> ofOperation, ConnectOptions options) {
        boolean verified =
                isEncrypted(server) && ServerCertificate.of(server, options).callersVerified();
        return of(server, ofOperation, options, each -> {
            if (each.scheme() instanceof SecurityScheme.X509) {
                return verified ? Optional.of(Proof.VERIFIED) : Optional.empty();
            }
            return options.credentialsFor(each).flatMap(given -> Proof.of(each.scheme(), given));
        });
    }

    private static boolean isEncrypted(Server server) {
        return server.address().protocol().equals("https")
                || server.address().protocol().equals("wss");
    }

    private static Proofs of(
            Server server,
            List<SecurityRequirement> ofOperation,
            ConnectOptions options,
            Function<SecurityRequirement, Optional<Proof>> proofs) {
        var all = new ArrayList<List<Proof>>();
        if (!server.security().isEmpty()) {
            all.add(of(server.address().toString(), server.security(), proofs));
        } else if (ofOperation.isEmpty()) {
            List<Proof> given = options.credentials().stream()
                    .flatMap(each -> Proof.of(each).stream())
                    .toList();
            if (!given.isEmpty()) {
                all.add(given);
            }
        }
        if (!ofOperation.isEmpty()) {
            all.add(of("an operation at " + server.address(), ofOperation, proofs));
        }
        return new Proofs(all);
    }

    private static List<Proof> of(
            String who, List<SecurityRequirement> requirements, Function<SecurityRequirement, Optional<Proof>> proofs) {
        List<Proof> found = requirements.stream()
                .flatMap(each -> proofs.apply(each).stream())
                .toList();
        if (found.isEmpty()) {
            boolean isCertificate =
                    requirements.stream().allMatch(each -> each.scheme() instanceof SecurityScheme.X509);
            throw new AuthenticationFailedException(who + " asks for one of "
                    + requirements.stream()
                            .map(each -> each.name() + " (" + each.scheme().type() + ")")
                            .toList()
                    + (isCertificate
                            ? ", which is shown by TLS: a client needs ConnectOptions.credentials for it, and a server"
                                    + " ServerCertificate.verifyingCallers"
                            : ", and no credentials were given that suit one which HTTP can show (a token for OAuth 2 is"
                                    + " fetched by whoever gives it); give them with ConnectOptions.credentials"));
        }
        return found;
    }

    /**
     * What one request shows: the first of each list.
     *
     * @throws IllegalArgumentException when a key cannot stand in a cookie
     */
    public Shown shown() {
        return all.isEmpty()
                ? Shown.NOTHING
                : Shown.of(all.stream().map(each -> each.get(0)).toList());
    }

    /** An answer with 401 when one of the lists has nothing that the call shows; in a time that does not depend on the secrets. */
    public Optional<HttpAnswer> refuse(HttpCall call) {
        for (List<Proof> each : all) {
            if (!isShown(each, call)) {
                HttpAnswer refusal = HttpAnswer.problem(401, "The credentials are missing or wrong.");
                each.stream()
                        .filter(proof -> proof.in() != Proof.In.TLS)
                        .forEach(proof -> refusal.headers().add(HttpHeaderNames.WWW_AUTHENTICATE, proof.challenge()));
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

    /** What handlers see of a header field, whose name may be in any case; empty when all of it is such a proof. */
    public Optional<String> visible(String field, String value) {
        Optional<String> visible = Optional.of(value);
        for (List<Proof> some : all) {
            for (Proof each : some) {
                visible = visible.flatMap(left -> each.visible(field, left));
            }
        }
        return visible;
    }

    /** What handlers see of a query: all parameters but such proofs. */
    public Map<String, List<String>> visible(Map<String, List<String>> query) {
        if (query.keySet().stream().noneMatch(this::isParameter)) {
            return query;
        }
        var visible = new LinkedHashMap<>(query);
        visible.keySet().removeIf(this::isParameter);
        return Collections.unmodifiableMap(visible);
    }

    private boolean isParameter(String name) {
        return all.stream().flatMap(List::stream).anyMatch(each -> each.isParameter(name));
    }

    /** Not the secrets. */
    @Override
    public String toString() {
        return all.toString();
    }
}
