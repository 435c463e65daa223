package io.asyncapigen.runtime.testkit.contract;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    /** A route for sending to what receives on {@link #receiving}, with options that make the server's word good. */
    default Route sending(Route route) {
        return route;
    }

    /**
     * The ways in which a requester gets its replies at an address of its own, which nobody has chosen: the address is in the request, or where
     * the protocol says so by itself. None where a user has to choose an address.
     */
    default List<ReplyRoute> ownReplies() {
        return List.of(ReplyRoute.of(Route.of("replies", AddressTemplate.unknown()), "$message.header#/replyTo"));
    }

    /** How long a message may take from one side to the other, and a server to agree to a receiver. */
    default Duration patience() {
        return Duration.ofSeconds(20);
    }

    /** How often to open and close a connection when looking for leaks. */
    default int openings() {
        return 1_000;
    }

    /** So many bytes that every server of its kind takes them in one message, in any codec; protocols of small packets have fewer. */
    default int large() {
        return 500_000;
    }

    /** So many bytes that no server of its kind takes them in one message; only asked of one that has {@link Ability#SIZE_LIMIT}. */
    default int tooLarge() {
        throw new UnsupportedOperationException("no size");
    }

    /**
     * Options with credentials that the server refuses: a wrong password, {@code wrong-secret} where it is a text, or a certificate that it
     * does not know. Only asked of one that has {@link Ability#STRANGERS}.
     */
    default List<ConnectOptions> strangers() {
        throw new UnsupportedOperationException("no strangers");
    }

    /**
     * Options with credentials that the server lets in and that may use {@link #allowed} and not every other address; with the password {@code
     * builder-secret} where there is one. Empty where whoever comes in may do all.
     */
    default Optional<ConnectOptions> restricted() {
        return Optional.empty();
    }

    /** What those with {@link #restricted} may use. */
    default Route allowed() {
        throw new UnsupportedOperationException("no rights");
    }

    /** Options that do not trust the authority of the server's certificate; only asked of one that has {@link Ability#CERTIFICATE}. */
    default ConnectOptions distrusting() {
        throw new UnsupportedOperationException("no distrust");
    }

    /** Kills the server without a warning; returns when it is gone. Only asked of one that has {@link Ability#RESTART}. */
    default void kill() {
        throw new UnsupportedOperationException("no kill");
    }

    /** Starts the server again on what it had, after {@link #kill}; returns when it is there. */
    default void start() {
        throw new UnsupportedOperationException("no start");
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
