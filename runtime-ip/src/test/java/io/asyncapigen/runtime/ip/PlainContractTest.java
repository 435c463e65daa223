package io.asyncapigen.runtime.ip;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Packets as they are, payloads and nothing beside them, from an address to itself. */
class PlainContractTest extends IpContract {
    @BeforeAll
    static void requireRawSockets() {
        IpMachine.requireRawSockets();
    }

    @Override
    String receiving() {
        return "127.0.0.1";
    }

    @Override
    String sending() {
        return receiving();
    }

    @Override
    public ConnectOptions options() {
        return ConnectOptions.defaults();
    }

    @Override
    public Set<Ability> lacking() {
        var lacking = new HashSet<>(super.lacking());
        lacking.addAll(List.of(Ability.HEADERS, Ability.CONTENT_TYPE));
        return lacking;
    }

    @Override
    public int openings() {
        return Integer.getInteger("ip.openings", 200);
    }

    /** The correlation id of the contract's requests is in a header, which is refused. */
    @Override
    @Test
    public void aRequestGetsItsReply() {
        assertRequestRefused(super::aRequestGetsItsReply);
    }

    @Override
    @Test
    public void aRequestThatNobodyAnswersEndsInTime() {
        assertRequestRefused(super::aRequestThatNobodyAnswersEndsInTime);
    }

    private static void assertRequestRefused(Executable request) {
        var refused = assertThrows(UnsupportedByTransportException.class, request);
        assertTrue(String.valueOf(refused.getMessage()).contains("JsonEnvelope"), refused::toString);
    }
}
