package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.TransportContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import io.asyncapigen.runtime.udp.UdpMulticast;
import io.asyncapigen.runtime.udp.UdpTransport;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract for UDP through a group whose members are in another network namespace. Here for the namespaces. */
class UdpGroupContractTest extends TransportContract implements TransportSubject {
    private static final AtomicInteger PORTS = new AtomicInteger(7_200);

    private static Namespace there;

    private final int port = PORTS.incrementAndGet();

    @BeforeAll
    static void makeNamespace() throws Exception {
        there = Namespace.create();
    }

    @AfterAll
    static void removeNamespace() throws Exception {
        there.close();
    }

    @Override
    protected TransportSubject subject() {
        return this;
    }

    @Override
    public Server server() {
        return at("239.255.77.33:" + port);
    }

    @Override
    public Server at(String hostAndPort) {
        return Server.of("udp", hostAndPort);
    }

    /** With envelopes, for headers and correlation. */
    @Override
    public ConnectOptions options() {
        var transport = new TwoSides(
                there,
                new UdpTransport(),
                options -> options.toBuilder()
                        .option(UdpMulticast.standard().on("far"))
                        .build());
        return ConnectOptions.builder()
                .transport(transport)
                .option(new JsonEnvelope())
                .option(UdpMulticast.standard().on(there.near()))
                .build();
    }

    /**
     * A datagram says neither for which address it is (wildcards) nor that it comes again (attempts); nobody gives one back (release, dead
     * letters), waits for who does not keep up (back-pressure) or keeps it for one who is away; there is no security in UDP (strangers,
     * certificate), and no server but the one that receives (restart).
     */
    @Override
    public Set<Ability> lacking() {
        return IpContract.WITHOUT_A_SERVER_BETWEEN;
    }

    /** Base64 in an envelope is a third more. */
    @Override
    public int large() {
        return 45_000;
    }

    @Override
    public int tooLarge() {
        return 65_508;
    }

    /** Nobody says whether somebody is there. */
    @Override
    public boolean connectsToNothing() {
        return true;
    }

    @Override
    public int openings() {
        return Integer.getInteger("ip.openings", 20);
    }
}
