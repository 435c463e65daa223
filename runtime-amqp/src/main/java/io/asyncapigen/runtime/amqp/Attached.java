package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.Connection;
import io.asyncapigen.runtime.AsyncApiException;
import java.io.IOException;

/** What lives on a connection and moves to the next one when that is lost. */
interface Attached {
    /** Blocks. What it had on an earlier connection is gone. */
    void attach(Connection connection) throws IOException;

    /** The broker is there but refuses it, so that it stays without a channel. */
    void refused(AsyncApiException reason);
}
