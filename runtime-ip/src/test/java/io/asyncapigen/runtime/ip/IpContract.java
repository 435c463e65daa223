package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.TransportContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** The contract between two addresses, with envelopes, as headers would not come along otherwise. */
abstract class IpContract extends TransportContract implements TransportSubject {
    /** What neither packets nor datagrams have. */
    static final Set<Ability> WITHOUT_A_SERVER_BETWEEN = Set.of(
            Ability.WILDCARDS,
            Ability.RELEASE,
            Ability.ATTEMPTS,
            Ability.BACK_PRESSURE,
            Ability.KEEPING,
            Ability.DEAD_LETTERS,
            Ability.STRANGERS,
            Ability.CERTIFICATE,
            Ability.RESTART);

    /** Of the server, in brackets if it has colons. */
    abstract String receiving();

    /** From which is sent. */
    abstract String sending();

    @Override
    protected final TransportSubject subject() {
        return this;
    }

    @Override
    public final Server server() {
        return Server.of("ip", receiving() + ":" + IpMachine.PROTOCOL);
    }

    /** There are no ports, and nobody receives this protocol. */
    @Override
    public final Server at(String hostAndPort) {
        return Server.of("ip", receiving() + ":254");
    }

    @Override
    public ConnectOptions options() {
        try {
            return ConnectOptions.builder()
                    .option(new JsonEnvelope())
                    .option(new IpLocal(InetAddress.getByName(sending())))
                    .build();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A packet says neither for which address it is nor that it comes again, and nobody gives one back, waits for who does not keep up or keeps
     * it for one who is away; there is no security in IP, and no server but the one that receives.
     */
    @Override
    public Set<Ability> lacking() {
        return WITHOUT_A_SERVER_BETWEEN;
    }

    /** Base64 in an envelope is a third more. */
    @Override
    public final int large() {
        return 45_000;
    }

    @Override
    public final int tooLarge() {
        return 65_536;
    }

    /** Nobody says whether somebody is there. */
    @Override
    public final boolean connectsToNothing() {
        return true;
    }

    @Override
    public int openings() {
        return Integer.getInteger("ip.openings", 1_000);
    }
}
