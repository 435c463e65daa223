package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * A protocol. Found by {@link java.util.ServiceLoader}, or handed in with {@link ConnectOptions.Builder#transport}. Thread-safe; one
 * instance makes any number of connections.
 */
public interface Transport {
    /** The names of the protocol as documents write them, in lower case, such as {@code kafka} and {@code kafka-secure}. */
    Set<String> protocols();

    /**
     * Connects. Must not block the caller for longer than it takes to start.
     *
     * <p>The stage fails with {@link io.asyncapigen.runtime.ConnectFailedException}, or
     * {@link io.asyncapigen.runtime.AuthenticationFailedException}; a connect option or a server binding that the transport cannot apply
     * is reported the same way, never dropped. Core gives up after {@link ConnectOptions#connectTimeout()} and closes what comes later.
     *
     * @param server its address, bindings and security; ask {@link ConnectOptions#credentialsFor} for what to show it
     */
    CompletionStage<? extends TransportConnection> connect(Server server, ConnectOptions options);
}
