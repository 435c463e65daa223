package io.asyncapigen.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Pub/Sub as it is: payloads, and nothing beside them. */
class PlainContractTest extends RedisContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = RedisServer.start(false);
    }

    @Override
    public Set<Ability> lacking() {
        var lacking = new HashSet<>(super.lacking());
        lacking.addAll(List.of(Ability.HEADERS, Ability.CONTENT_TYPE));
        return lacking;
    }

    @Override
    public int openings() {
        return Integer.getInteger("redis.openings", 1_000);
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

    @Override
    @Test
    public void whateverBlocksEndsInTimeWhileTheServerIsAway() {
        assertRequestRefused(super::whateverBlocksEndsInTimeWhileTheServerIsAway);
    }

    private static void assertRequestRefused(Executable request) {
        var refused = assertThrows(UnsupportedByTransportException.class, request);
        assertTrue(String.valueOf(refused.getMessage()).contains("JsonEnvelope"), refused::toString);
    }
}
