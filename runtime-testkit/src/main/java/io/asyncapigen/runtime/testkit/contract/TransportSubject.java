package io.asyncapigen.runtime.testkit.contract;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A transport under test, with the server that it talks to. Thread-safe. */
public interface TransportSubject {
    /** The server, running. */
    Server server();

    /** With the transport, and the credentials that the server accepts. */
    ConnectOptions options();

    /** What the protocol cannot do. */
    Set<Ability> lacking();

    /** The same server at another host and port, for the tests in which nobody answers there. */
    Server at(String hostAndPort);

    /** A route for receiving, with the options that the protocol insists on, such as a consumer group. Different for each call. */
    default Route receiving(Route route) {
        return route;
    }

    /** How long a message may take from one side to the other, and a server to agree to a receiver. */
    default Duration patience() {
        return Duration.ofSeconds(20);
    }

    /** How often to open and close a connection when looking for leaks. */
    default int openings() {
        return 1_000;
    }

    /**
     * Options that the server refuses: a wrong password, {@code wrong-secret} where it is a text, or a certificate that it does not know;
     * trust in an authority that has not signed the server's. Only asked of one that has {@link Ability#STRANGERS}.
     */
    default List<ConnectOptions> strangers() {
        throw new UnsupportedOperationException("no strangers");
    }

    /** Kills the server without a warning and starts it again; returns when it is there. Only asked of one that has {@link Ability#RESTART}. */
    default void restart() {
        throw new UnsupportedOperationException("no restart");
    }

    /** The payloads, as text, that were rejected on this route; only asked of one that has {@link Ability#DEAD_LETTERS}. */
    default List<String> deadLetters(Route route) {
        throw new UnsupportedOperationException("no dead letters");
    }

    /** Whether it takes options of any protocol, as only a stand-in for other transports may. */
    default boolean acceptsUnknownOptions() {
        return false;
    }

    /** Whether it connects although nobody is there. */
    default boolean connectsToNothing() {
        return false;
    }

    default boolean has(Ability ability) {
        return !lacking().contains(ability);
    }
}
