package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.MutualTls;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** With mutual TLS and a password. */
class TlsContractTest extends RedisContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = RedisServer.start(true);
    }

    @Override
    protected String protocol() {
        return "rediss";
    }

    @Override
    public Set<Ability> lacking() {
        var lacking = new HashSet<>(super.lacking());
        lacking.remove(Ability.CERTIFICATE);
        return lacking;
    }

    private static MutualTls tls() {
        return new MutualTls(
                broker.certificates(),
                login("alice", "wonderland").toBuilder()
                        .option(new JsonEnvelope())
                        .build());
    }

    @Override
    public ConnectOptions options() {
        return tls().options();
    }

    @Override
    public List<ConnectOptions> strangers() {
        return tls().strangers(login("alice", "wrong-secret"));
    }

    @Override
    public ConnectOptions distrusting() {
        return tls().distrusting();
    }
}
