package io.asyncapigen.runtime.tcp;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.TransportContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract with ourselves as the server. */
abstract class TcpContract extends TransportContract implements TransportSubject {
    private final int port = ServerFolder.freePort();

    static ConnectOptions.Builder options(TcpFraming framing) {
        return ConnectOptions.builder().option(framing).option(MessageLimit.of(1 << 20));
    }

    @Override
    protected final TransportSubject subject() {
        return this;
    }

    /** Where the server is, in brackets if it has colons. */
    String host() {
        return "127.0.0.1";
    }

    @Override
    public final Server server() {
        return at(host() + ":" + port);
    }

    @Override
    public Server at(String hostAndPort) {
        return Server.of("tcp", hostAndPort);
    }

    @Override
    public ConnectOptions options() {
        return options(TcpFraming.lengthPrefix(4)).build();
    }

    /**
     * There is nobody between who could keep anything. What the contract cannot try without another server has tests of its own: one that is
     * killed and started again {@link TcpInteropTest}; strangers, of whom a caller hears only after it has sent (TLS 1.3), {@link
     * TcpBadInputTest}.
     */
    @Override
    public Set<Ability> lacking() {
        return Set.of(
                Ability.HEADERS,
                Ability.CONTENT_TYPE,
                Ability.WILDCARDS,
                Ability.RELEASE,
                Ability.ATTEMPTS,
                Ability.KEEPING,
                Ability.DEAD_LETTERS,
                Ability.STRANGERS,
                Ability.CERTIFICATE,
                Ability.RESTART);
    }

    @Override
    public final int tooLarge() {
        return (1 << 20) + 1;
    }

    /** It connects when it sends. */
    @Override
    public final boolean connectsToNothing() {
        return true;
    }

    /** The correlation id of the contract's requests is in a header. */
    @Override
    @Test
    public void aRequestGetsItsReply() {
        refusedWithoutHeaders(super::aRequestGetsItsReply);
    }

    @Override
    @Test
    public void aRequestThatNobodyAnswersEndsInTime() {
        refusedWithoutHeaders(super::aRequestThatNobodyAnswersEndsInTime);
    }

    private void refusedWithoutHeaders(Runnable request) {
        if (has(Ability.HEADERS)) {
            request.run();
        } else {
            var refused = assertThrows(UnsupportedByTransportException.class, request::run);
            assertTrue(String.valueOf(refused.getMessage()).contains("JsonEnvelope"), refused::toString);
        }
    }

    @Override
    public int openings() {
        return Integer.getInteger("tcp.openings", 200);
    }
}
