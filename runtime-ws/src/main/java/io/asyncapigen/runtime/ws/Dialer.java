package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.listen.PathText;
import io.asyncapigen.runtime.http.proof.Proofs;
import io.asyncapigen.runtime.http.proof.Shown;
import io.asyncapigen.runtime.netty.Encryption;
import io.asyncapigen.runtime.netty.EventLoops;
import io.asyncapigen.runtime.netty.Place;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Makes WebSockets to a server. Thread-safe. */
final class Dialer {
    private static final int WS_PORT = 80;
    private static final int WSS_PORT = 443;
    private static final int LARGEST_REFUSAL = 1 << 20;

    private final Server server;
    private final ConnectOptions options;
    private final EventLoops loops;

    Dialer(Server server, ConnectOptions options, EventLoops loops) {
        this.server = server;
        this.options = options;
        this.loops = loops;
    }

    static boolean isEncrypted(Server server) {
        return server.address().protocol().equals("wss");
    }

    /**
     * Connects and shakes hands. Does not block.
     *
     * @return the connection, ready for messages; fails with a {@link ConnectFailedException}, at the latest after the {@code
     *     connectTimeout}
     * @throws ConnectFailedException when it cannot even be tried
     */
    CompletionStage<Channel> dial(Destination destination, Sink sink) {
        Place place = Place.of(server.address(), isEncrypted(server) ? WSS_PORT : WS_PORT);
        var opened = new CompletableFuture<Channel>();
        Shown login =
                Proofs.toShow(server, destination.site().security(), options).shown();
        var query = new LinkedHashMap<>(destination.handshake().query());
        login.query().forEach((name, value) -> query.put(name, List.of(value)));
        URI uri = URI.create(server.address().protocol() + "://" + place + destination.path() + text(query));
        var handshaker = new ClientHandshaker(
                uri, headers(login, destination), destination.site().settings());
        var opening = new Opening(
                server.address(),
                destination,
                handshaker,
                sink,
                options.closeTimeout().dividedBy(2),
                opened);
        Encryption encryption = isEncrypted(server) ? Encryption.connecting(server, options) : null;
        long limit = Math.max(1, options.connectTimeout().toMillis());
        Channel channel = loops.connecting()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) Math.min(Integer.MAX_VALUE, limit))
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel made) {
                        if (encryption != null) {
                            made.pipeline().addLast(encryption.to(place, options.connectTimeout()));
                        }
                        made.pipeline()
                                .addLast(new HttpClientCodec())
                                .addLast(new HttpObjectAggregator(LARGEST_REFUSAL, true))
                                .addLast(opening);
                    }
                })
                .connect(place.host(), place.port())
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        opened.completeExceptionally(new ConnectFailedException(
                                "cannot connect to " + server.address() + ": "
                                        + connected.cause().getMessage(),
                                connected.cause()));
                    }
                })
                .channel();
        ScheduledFuture<?> timer = channel.eventLoop()
                .schedule(
                        () -> {
                            opened.completeExceptionally(
                                    new ConnectFailedException(server.address() + " has not answered the handshake of "
                                            + destination.path() + " within " + options.connectTimeout()));
                            channel.close();
                        },
                        limit,
                        TimeUnit.MILLISECONDS);
        opened.whenComplete((done, failure) -> timer.cancel(false));
        return opened;
    }

    private static HttpHeaders headers(Shown login, Destination destination) {
        HttpHeaders headers = new DefaultHttpHeaders();
        destination.handshake().headers().forEach(headers::add);
        login.fields().forEach(headers::set);
        login.cookies().ifPresent(ours -> {
            String others = headers.get(HttpHeaderNames.COOKIE);
            headers.set(HttpHeaderNames.COOKIE, others == null ? ours : others + "; " + ours);
        });
        return headers;
    }

    private static String text(Map<String, List<String>> query) {
        var text = new StringJoiner("&", "?", "").setEmptyValue("");
        query.forEach((name, values) ->
                values.forEach(value -> text.add(PathText.encode(name) + "=" + PathText.encode(value))));
        return text.toString();
    }
}
