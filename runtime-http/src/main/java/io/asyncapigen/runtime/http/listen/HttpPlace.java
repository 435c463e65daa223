package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.netty.Encryption;
import io.asyncapigen.runtime.netty.EventLoops;
import io.asyncapigen.runtime.netty.Listener;
import io.asyncapigen.runtime.netty.Place;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One host and port that is listened at, by all who share it. Thread-safe. */
final class HttpPlace {
    private record Stamp(long second, String text) {}

    private final Terms terms;
    private final Routes routes = new Routes();
    private final Responses responses = new Responses(this::date);
    private final EventLoops loops;
    private final Listener listener;
    private volatile boolean closing;
    private volatile Stamp stamp = new Stamp(0, "");

    /** @throws io.asyncapigen.runtime.ConnectFailedException when that cannot be */
    HttpPlace(Server server, ConnectOptions options, Place place, Terms terms) {
        this.terms = terms;
        this.loops = EventLoops.share();
        try {
            this.listener = Listener.open(
                    loops,
                    server.address(),
                    place,
                    terms.limits(),
                    Terms.isEncrypted(server) ? Optional.of(Encryption.listening(server, options)) : Optional.empty(),
                    this::setUp);
        } catch (RuntimeException e) {
            loops.close();
            throw e;
        }
    }

    private void setUp(SocketChannel connection) {
        connection.config().setAllowHalfClosure(true); // a peer that has asked all it wants may end its side
        connection
                .pipeline()
                .addLast(new RequestDecoder(terms.http(), terms.limits().handshake()))
                .addLast(new HttpResponseEncoder())
                .addLast(new Exchanges(this));
    }

    Terms terms() {
        return terms;
    }

    Routes routes() {
        return routes;
    }

    Responses responses() {
        return responses;
    }

    InetSocketAddress address() {
        return listener.address();
    }

    boolean isClosing() {
        return closing;
    }

    /** Now, as {@code Date} has it. */
    private String date() {
        long second = TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis());
        Stamp known = stamp;
        if (known.second() != second) {
            known = new Stamp(second, DateFormatter.format(new Date(TimeUnit.SECONDS.toMillis(second))));
            stamp = known;
        }
        return known.text();
    }

    /** Stops accepting, so that the place is free; the connections stay. */
    void stopAccepting() {
        closing = true;
        listener.stopAccepting();
    }

    /** Closes connections when what was asked on them is answered, and all when the time is over. */
    void close(Duration limit) {
        for (Channel each : listener.connections()) {
            each.eventLoop().execute(() -> finish(each));
        }
        try {
            listener.awaitEnd(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listener.close();
            loops.close();
        }
    }

    private static void finish(Channel channel) {
        ChannelHandlerContext context = channel.pipeline().context(Exchanges.class);
        if (context != null) {
            ((Exchanges) context.handler()).finish(context);
        }
    }
}
