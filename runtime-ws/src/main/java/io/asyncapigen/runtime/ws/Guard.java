package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.listen.HttpAnswer;
import io.asyncapigen.runtime.http.listen.HttpCall;
import io.asyncapigen.runtime.netty.ServerCertificate;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom a server of ours lets in: who shows one of each list. The credentials of the options are what has to be shown; a certificate is
 * TLS's affair.
 */
record Guard(List<List<Proof>> wanted) {
    /** @throws AuthenticationFailedException when something is asked for that nobody could show, or that nobody would verify */
    static Guard of(Server server, ConnectOptions options, List<SecurityRequirement> ofOperation) {
        var wanted = new ArrayList<List<Proof>>();
        if (server.security().isEmpty()) {
            options.credentials().stream()
                    .filter(each -> Passport.isMeans(each) && !(each instanceof ApiKey))
                    .findFirst()
                    .flatMap(each -> Proof.of(Optional.empty(), each))
                    .ifPresent(each -> wanted.add(List.of(each)));
        } else {
            add(server, options, server.security(), wanted);
        }
        if (!ofOperation.isEmpty()) {
            add(server, options, ofOperation, wanted);
        }
        return new Guard(wanted);
    }

    private static void add(
            Server server, ConnectOptions options, List<SecurityRequirement> asked, List<List<Proof>> wanted) {
        if (asked.stream().allMatch(each -> each.scheme() instanceof SecurityScheme.X509)) {
            if (!isVerifying(server, options)) {
                throw new AuthenticationFailedException(
                        server.address() + " lets in who shows a certificate, but nobody"
                                + " verifies it: listen by wss, and say so with ServerCertificate.verifyingCallers");
            }
            return;
        }
        var proofs = new ArrayList<Proof>();
        for (SecurityRequirement each : asked) {
            Optional<Credentials> given = options.credentialsFor(each).filter(Passport::isMeans);
            given.flatMap(credentials -> Proof.of(Optional.of(each.scheme()), credentials))
                    .ifPresent(proofs::add);
        }
        if (proofs.isEmpty()) {
            throw new AuthenticationFailedException(server.address() + " lets in who shows one of "
                    + asked.stream()
                            .map(each -> each.name() + " (" + each.scheme().type() + ")")
                            .toList()
                    + ", and no credentials were given to compare with; give them with ConnectOptions.credentials");
        }
        wanted.add(proofs);
    }

    private static boolean isVerifying(Server server, ConnectOptions options) {
        return Dialer.isEncrypted(server)
                && ServerCertificate.of(server, options).callersVerified();
    }

    /** The answer to who has not shown enough. */
    Optional<HttpAnswer> refuse(HttpCall call) {
        for (List<Proof> each : wanted) {
            boolean shown = each.stream().map(proof -> proof.isShown(call)).reduce(false, Boolean::logicalOr);
            if (!shown) {
                return Optional.of(HttpAnswer.problem(401, "Credentials are missing or wrong.")
                        .with(HttpHeaderNames.WWW_AUTHENTICATE, each.get(0).challenge()));
            }
        }
        return Optional.empty();
    }
}
