package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.TransportContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.util.Set;

/** The contract, with each connection as the client of a server that it is itself. */
abstract class WsContract extends TransportContract implements TransportSubject {
    private final String host;

    /** @param address of the server */
    WsContract(String address) {
        host = address + ":" + ServerFolder.freePort();
    }

    abstract String protocol();

    abstract ConnectOptions.Builder builder();

    @Override
    protected final TransportSubject subject() {
        return this;
    }

    @Override
    public final Server server() {
        return at(host);
    }

    @Override
    public Server at(String hostAndPort) {
        ServerAddress address = ServerAddress.of(protocol(), null, hostAndPort, "/contract");
        return () -> address;
    }

    /** The envelope carries headers, which WebSocket has not. */
    @Override
    public final ConnectOptions options() {
        return builder().option(new JsonEnvelope()).build();
    }

    /**
     * Nobody keeps messages, and the server is not another program: one that is killed and started again is in {@link InteropTest}.
     */
    @Override
    public Set<Ability> lacking() {
        return Set.of(
                Ability.RELEASE,
                Ability.ATTEMPTS,
                Ability.DEAD_LETTERS,
                Ability.KEEPING,
                Ability.STRANGERS,
                Ability.CERTIFICATE,
                Ability.RESTART);
    }

    /** More than the standard of MessageLimit. */
    @Override
    public final int tooLarge() {
        return (16 << 20) + 1;
    }

    @Override
    public final boolean connectsToNothing() {
        return true;
    }

    @Override
    public int openings() {
        return Integer.getInteger("ws.openings", 200);
    }
}
