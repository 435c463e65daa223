package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme.HttpApiKey.In;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.spi.Login;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a client shows in a handshake, for the server and for an operation that asks for more. */
record Passport(List<Proof> proofs) {
    /** @throws AuthenticationFailedException when something is asked for that no credentials were given for */
    static Passport of(Server server, ConnectOptions options, List<SecurityRequirement> ofOperation) {
        var proofs = new ArrayList<Proof>();
        add(server, options, server.security(), proofs);
        if (!ofOperation.isEmpty()) {
            add(server, options, ofOperation, proofs);
        }
        return new Passport(List.copyOf(proofs));
    }

    private static void add(
            Server server, ConnectOptions options, List<SecurityRequirement> asked, List<Proof> proofs) {
        Login login = Login.of(
                new Asking(server, asked),
                options,
                each -> each instanceof UserPassword
                        || each instanceof Token
                        || each instanceof ApiKey && !asked.isEmpty()
                        || each instanceof ClientCertificate && Dialer.isEncrypted(server));
        login.credentials()
                .flatMap(each -> Proof.of(login.requirement().map(SecurityRequirement::scheme), each))
                .ifPresent(proofs::add);
    }

    /** A server that asks for something else. */
    private record Asking(Server server, List<SecurityRequirement> security) implements Server {
        @Override
        public ServerAddress address() {
            return server.address();
        }
    }

    /** Whether these are credentials that go into a handshake, or stand for it. */
    static boolean isMeans(Credentials credentials) {
        return credentials instanceof UserPassword || credentials instanceof Token || credentials instanceof ApiKey;
    }

    void show(HttpHeaders headers) {
        proofs.forEach(each -> each.show(headers));
    }

    /** A query with what is shown in it. */
    Map<String, List<String>> query(Map<String, List<String>> said) {
        var all = new LinkedHashMap<>(said);
        proofs.stream()
                .filter(each -> each.in() == In.QUERY)
                .forEach(each -> all.put(each.name(), List.of(each.value().get())));
        return all;
    }
}
