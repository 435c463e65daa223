package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.netty.Allowance;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslHandler;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request on its way in, and who is to answer it. By one event loop. */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final HttpPlace place;
    private final Allowance memory;
    private final HttpRequest request;
    private final Optional<HttpAnswer> refusal;
    private @Nullable HttpCall call;
    private @Nullable Object target;
    private byte[] first = new byte[0];
    private @Nullable ByteArrayOutputStream body;
    private long reserved;
    private boolean answered;

    Exchange(HttpPlace place, ChannelHandlerContext context, HttpRequest request) {
        this.place = place;
        this.memory = Allowance.of(context.channel());
        this.request = request;
        this.refusal = look(context);
    }

    private Optional<HttpAnswer> look(ChannelHandlerContext context) {
        HttpVersion version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return refuse(505, "This server speaks HTTP/1.1.");
        }
        if (isCodedOtherwise()) {
            return refuse(501, "This server understands no transfer coding but chunked.");
        }
        Target asked;
        try {
            asked = Target.of(request);
        } catch (IllegalArgumentException e) {
            return refuse(400, String.valueOf(e.getMessage()));
        }
        Optional<Routes.Found> found = find(asked);
        if (found.isEmpty()) {
            return Optional.of(withoutRoute(asked));
        }
        var known = new HttpCall(
                request.method().name(),
                asked.path(),
                found.get().parameters(),
                asked.query(),
                request.headers(),
                (InetSocketAddress) context.channel().remoteAddress(),
                context.pipeline().get(SslHandler.class) != null);
        call = known;
        target = found.get().entry().target();
        String expected = request.headers().get(HttpHeaderNames.EXPECT);
        if (expected != null && !expectsContinue()) {
            return refuse(417, "This server knows no other expectation than 100-continue.");
        }
        if (target instanceof UpgradeHandler handler) {
            return handler.refuse(known);
        }
        HttpHandler handler = handler();
        return declaredLength() > handler.bodyLimit() ? Optional.of(tooLarge()) : handler.refuse(known);
    }

    private boolean isCodedOtherwise() {
        List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.size() > 1
                || codings.size() == 1 && !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0));
    }

    private static Optional<HttpAnswer> refuse(int status, String detail) {
        return Optional.of(HttpAnswer.problem(status, detail));
    }

    private Optional<Routes.Found> find(Target asked) {
        String method = request.method().name();
        Optional<Routes.Found> found =
                wantsUpgrade() ? place.routes().find(asked.canonical(), Routes.UPGRADE::equals) : Optional.empty();
        return found.or(() -> place.routes().find(asked.canonical(), method::equals))
                .or(() -> isHead()
                        ? place.routes().find(asked.canonical(), HttpMethod.GET.name()::equals)
                        : Optional.empty());
    }

    private boolean wantsUpgrade() {
        HttpHeaders headers = request.headers();
        return request.method().equals(HttpMethod.GET)
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                && headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && declaredLength() == 0;
    }

    private HttpAnswer withoutRoute(Target asked) {
        boolean asksForOptions = request.method().equals(HttpMethod.OPTIONS);
        TreeSet<String> methods = place.routes().methods(asked.canonical());
        boolean upgrades = methods.remove(Routes.UPGRADE);
        boolean isServer = asked.canonical().equals("*");
        if (methods.isEmpty() && !upgrades && !(isServer && asksForOptions)) {
            return HttpAnswer.problem(404, "There is nothing at this path.");
        }
        if (upgrades && request.method().equals(HttpMethod.GET)) {
            return HttpAnswer.problem(426, "Only WebSocket is spoken at this path.")
                    .with(HttpHeaderNames.UPGRADE, "websocket")
                    .with(HttpHeaderNames.CONNECTION, "upgrade");
        }
        if (upgrades) {
            methods.add(HttpMethod.GET.name());
        }
        if (methods.contains(HttpMethod.GET.name())) {
            methods.add(HttpMethod.HEAD.name());
        }
        methods.add(HttpMethod.OPTIONS.name());
        HttpAnswer answer =
                asksForOptions ? HttpAnswer.of(204) : HttpAnswer.problem(405, "The method is none of this path.");
        return answer.with(HttpHeaderNames.ALLOW, String.join(", ", methods));
    }

    private HttpAnswer tooLarge() {
        return HttpAnswer.problem(
                413, "The body is larger than the " + handler().bodyLimit() + " bytes that are taken.");
    }

    private HttpHandler handler() {
        return (HttpHandler) Objects.requireNonNull(target);
    }

    /** What to answer without reading on. */
    Optional<HttpAnswer> refusal() {
        return refusal;
    }

    HttpRequest request() {
        return request;
    }

    /** The head as a request of its own. */
    FullHttpRequest withoutBody() {
        return new DefaultFullHttpRequest(
                request.protocolVersion(),
                request.method(),
                request.uri(),
                Unpooled.EMPTY_BUFFER,
                request.headers(),
                EmptyHttpHeaders.INSTANCE);
    }

    /** Of a request that is not refused. */
    HttpCall call() {
        return Objects.requireNonNull(call);
    }

    /** Null where it is a request like any other. */
    @Nullable
    UpgradeHandler upgrade() {
        return target instanceof UpgradeHandler handler ? handler : null;
    }

    boolean isHead() {
        return request.method().equals(HttpMethod.HEAD);
    }

    boolean keepsAlive() {
        return HttpUtil.isKeepAlive(request);
    }

    boolean expectsContinue() {
        return request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && request.headers().contains(HttpHeaderNames.EXPECT, HttpHeaderValues.CONTINUE, true);
    }

    /** What the body is said to have; the most there is where it is not said. */
    long declaredLength() {
        return HttpUtil.isTransferEncodingChunked(request) ? 0 : HttpUtil.getContentLength(request, 0L);
    }

    /** Takes a part of the body. Not null when it is too much. */
    @Nullable
    HttpAnswer add(ByteBuf part) {
        int size = part.readableBytes();
        if (size == 0) {
            return null;
        }
        if (target instanceof UpgradeHandler || reserved + size > handler().bodyLimit()) {
            return target instanceof UpgradeHandler ? HttpAnswer.problem(400, "A handshake has no body.") : tooLarge();
        }
        if (!memory.take(size)) {
            return HttpAnswer.problem(503, "Too many bodies are on their way at once.")
                    .with(HttpHeaderNames.RETRY_AFTER, "1");
        }
        boolean isFirst = reserved == 0;
        reserved += size;
        byte[] bytes = ByteBufUtil.getBytes(part);
        if (isFirst) {
            first = bytes;
        } else {
            ByteArrayOutputStream more = body;
            if (more == null) {
                more = new ByteArrayOutputStream();
                more.writeBytes(first);
                body = more;
            }
            more.writeBytes(bytes);
        }
        return null;
    }

    void handle(Answering answering) {
        ByteArrayOutputStream more = body;
        try {
            handler().handle(call(), Binary.wrap(more == null ? first : more.toByteArray()), answering);
        } catch (RuntimeException e) {
            LOG.error("A bug: {} could not be handled", call, e);
            answering.answer(HttpAnswer.problem(500, "The server has failed."));
        }
        body = null;
    }

    boolean isAnswered() {
        return answered;
    }

    void setAnswered() {
        answered = true;
    }

    /** Lets go of the memory; does nothing more when called again. */
    void release() {
        memory.giveBack(reserved);
        reserved = 0;
    }
}
