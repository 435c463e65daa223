package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.TlsContext;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A client's side of the handshake: asks, looks at the answer, and makes way for a session. Used by one event loop. */
final class Opening extends SimpleChannelInboundHandler<FullHttpResponse> {
    private static final int LONGEST_BODY = 4_096;

    private final ServerAddress server;
    private final Destination destination;
    private final ClientHandshaker handshaker;
    private final Sink sink;
    private final Duration closeTimeout;
    private final CompletableFuture<Channel> opened;

    /** @param opened completed with the connection, ready for messages; failed with an {@link AsyncApiException} */
    Opening(
            ServerAddress server,
            Destination destination,
            ClientHandshaker handshaker,
            Sink sink,
            Duration closeTimeout,
            CompletableFuture<Channel> opened) {
        super(FullHttpResponse.class);
        this.server = server;
        this.destination = destination;
        this.handshaker = handshaker;
        this.sink = sink;
        this.closeTimeout = closeTimeout;
        this.opened = opened;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        handshaker.handshake(context.channel()).addListener(asked -> {
            if (!asked.isSuccess()) {
                fail(context, asked.cause());
            }
        });
        context.fireChannelActive();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
        HttpResponseStatus status = response.status();
        if (status.code() != HttpResponseStatus.SWITCHING_PROTOCOLS.code()) {
            fail(context, refusal(response));
            return;
        }
        try {
            Optional<WebSocketExtension> extension = handshaker.agree(response);
            handshaker.finishHandshake(context.channel(), response);
            var session = new WsSession(
                    context.channel(),
                    destination.path(),
                    destination.parameters(),
                    Map.of(),
                    headers(response),
                    List.of(),
                    Optional.ofNullable(handshaker.actualSubprotocol()).filter(each -> !each.isEmpty()));
            Pipelines.install(
                    context.pipeline(),
                    context.name(),
                    handshaker.decoder(),
                    destination.site().settings(),
                    extension,
                    new SessionHandler(session, sink, closeTimeout));
            context.pipeline().remove(this);
            sink.opened(session);
            opened.complete(context.channel());
        } catch (WebSocketClientHandshakeException | IllegalArgumentException e) {
            fail(
                    context,
                    new ConnectFailedException(where() + " answered the handshake wrongly: " + e.getMessage(), e));
        }
    }

    private static Headers headers(FullHttpResponse response) {
        var headers = Headers.builder();
        response.headers().forEach(each -> headers.add(each.getKey().toLowerCase(Locale.ROOT), each.getValue()));
        return headers.build();
    }

    private AsyncApiException refusal(FullHttpResponse response) {
        HttpResponseStatus status = response.status();
        String body = response.content()
                .toString(0, Math.min(LONGEST_BODY, response.content().readableBytes()), StandardCharsets.UTF_8);
        String to = Optional.ofNullable(response.headers().get(HttpHeaderNames.LOCATION))
                .filter(each -> status.code() / 100 == 3)
                .map(each -> ", which points elsewhere")
                .orElse("");
        String message = where() + " refused the handshake with " + status + to;
        var refused = new WsRefusedException(message, status.code(), body);
        boolean isLogin = List.of(HttpResponseStatus.UNAUTHORIZED, HttpResponseStatus.FORBIDDEN)
                .contains(status);
        return isLogin ? new AuthenticationFailedException(message, refused) : refused;
    }

    /** Without the query, which may have secrets. */
    private String where() {
        return server.protocol() + "://" + server.host().substring(server.host().lastIndexOf('@') + 1)
                + destination.path();
    }

    private void fail(ChannelHandlerContext context, Throwable cause) {
        Throwable inner = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        opened.completeExceptionally(
                inner instanceof AsyncApiException
                        ? inner
                        : TlsContext.failure(server, inner)
                                .orElseGet(() -> new ConnectFailedException(
                                        "cannot open " + where() + ": " + inner.getMessage(), inner)));
        context.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(context, cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(
                context,
                new ConnectFailedException(where() + " closed the connection instead of answering the handshake"));
        context.fireChannelInactive();
    }
}
