package io.asyncapigen.runtime.nats;

import io.nats.client.NKey;
import io.nats.client.support.JsonSerializable;
import io.nats.client.support.JwtUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** An operator of NATS with one account, whose users show a JWT that the account has signed. */
final class NatsOperator {
    private final NKey operator;
    private final NKey account;

    NatsOperator() throws Exception {
        this.operator = NKey.createOperator(null);
        this.account = NKey.createAccount(null);
    }

    /** The part of a server's configuration that names the operator and knows the account. */
    String configuration() throws Exception {
        return """
                operator: "%s"
                resolver: MEMORY
                resolver_preload: { %s: "%s" }
                """.formatted(
                        signed(operator, "operator", "{\"type\":\"operator\",\"version\":2}"),
                        publicKey(account),
                        signed(
                                account,
                                "account",
                                "{\"type\":\"account\",\"version\":2,\"limits\":"
                                        + "{\"subs\":-1,\"data\":-1,\"payload\":-1,\"imports\":-1,\"exports\":-1,\"wildcards\":true,\"conn\":-1,\"leaf\":-1}}"));
    }

    /** Writes the credentials of a new user of the account. */
    void writeCredentials(Path file) throws Exception {
        NKey user = NKey.createUser(null);
        String jwt = JwtUtils.issueUserJWT(account, publicKey(account), publicKey(user));
        Files.writeString(file, """
                -----BEGIN NATS USER JWT-----
                %s
                ------END NATS USER JWT------

                -----BEGIN USER NKEY SEED-----
                %s
                ------END USER NKEY SEED------
                """.formatted(jwt, new String(user.getSeed())));
    }

    private String signed(NKey subject, String name, String claims) throws Exception {
        JsonSerializable nats = () -> claims;
        return JwtUtils.issueJWT(
                operator, publicKey(subject), name, null, Instant.now().getEpochSecond(), publicKey(operator), nats);
    }

    private static String publicKey(NKey key) throws Exception {
        return new String(key.getPublicKey());
    }
}
