package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.TransportContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.util.List;
import java.util.Set;

/** The contract, with ourselves on both sides. */
abstract class HttpContract extends TransportContract implements TransportSubject {
    private final String host;

    /** @param address of the server */
    HttpContract(String address) {
        this.host = Servers.freeHost(address);
    }

    abstract String protocol();

    abstract SecurityRequirement security();

    @Override
    protected final TransportSubject subject() {
        return this;
    }

    @Override
    public final Server server() {
        return at(host);
    }

    @Override
    public final Server at(String hostAndPort) {
        return Server.of(ServerAddress.of(protocol(), null, hostAndPort, "/base"), List.of(security()));
    }

    /**
     * There is no server but the one that receives. What the contract cannot try for that reason has tests of its own: a server that is killed
     * and comes again {@link KilledServerTest}; strangers, who get an answer with 401 and no failed connection, {@link AccessTest} and {@link
     * BadInputTest}.
     */
    @Override
    public Set<Ability> lacking() {
        return Set.of(
                Ability.ORDER,
                Ability.KEEPING,
                Ability.ONE_WAY,
                Ability.DEAD_LETTERS,
                Ability.STRANGERS,
                Ability.CERTIFICATE,
                Ability.RESTART);
    }

    @Override
    public final boolean connectsToNothing() {
        return true;
    }

    @Override
    public int openings() {
        return Integer.getInteger("http.openings", 300);
    }

    @Override
    public final int tooLarge() {
        return Servers.LIMIT + 1;
    }
}
