package io.asyncapigen.runtime.udp;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.TransportContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract with ourselves as the server, on loopback, where nothing gets lost on the way. */
abstract class UdpContract extends TransportContract implements TransportSubject {
    private final int port = ServerFolder.freePort();

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
    public final Server at(String hostAndPort) {
        return Server.of("udp", hostAndPort);
    }

    /**
     * A datagram has no place for headers and content type, says neither for which address it is nor that it comes again, and nobody gives one
     * back, waits for who does not keep up or keeps it for one who is away; there is no security in UDP, and no server but the one that
     * receives.
     */
    @Override
    public Set<Ability> lacking() {
        return Set.of(
                Ability.HEADERS,
                Ability.CONTENT_TYPE,
                Ability.WILDCARDS,
                Ability.RELEASE,
                Ability.ATTEMPTS,
                Ability.BACK_PRESSURE,
                Ability.KEEPING,
                Ability.DEAD_LETTERS,
                Ability.STRANGERS,
                Ability.CERTIFICATE,
                Ability.RESTART);
    }

    @Override
    public int large() {
        return Settings.LARGEST;
    }

    @Override
    public final int tooLarge() {
        return Settings.LARGEST + 1;
    }

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
        return Integer.getInteger("udp.openings", 200);
    }
}
