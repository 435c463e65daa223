package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import org.junit.jupiter.api.BeforeAll;

/** Pub/Sub, with headers and content type in the payload. */
class EnvelopeContractTest extends RedisContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = RedisServer.start(false);
    }

    @Override
    public ConnectOptions options() {
        return super.options().toBuilder().option(new JsonEnvelope()).build();
    }
}
