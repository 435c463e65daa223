package io.asyncapigen.runtime.testkit.server;

import java.io.IOException;

/** A real server that a test starts on this machine, in a folder of its own. Not thread-safe. */
public interface LocalServer extends AutoCloseable {
    /** Host and port. */
    String host();

    /** As {@code kill -9} does; returns when it is gone. */
    void kill() throws Exception;

    /** Starts it, after {@link #kill} on what it had; returns when it is there. */
    void launch() throws Exception;

    /** Kills it, and deletes its folder. */
    @Override
    void close() throws IOException;
}
