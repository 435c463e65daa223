package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.netty.Parting;
import io.asyncapigen.runtime.netty.UnderWay;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests of one connection, one after the other: what comes while one is being answered waits, and the connection is not read from
 * meanwhile, so that answers go out in order and a peer that does not read them brings nothing more. A peer that ends its side gets the
 * answers to what it has asked, and is parted from then. By one event loop.
 */
final class Exchanges extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);

    /** How much of a body that nobody wants is read, for the next request behind it. */
    private static final int MOST_DISCARDED = 256 << 10;

    /** How long a peer is listened to after a last answer, so that it gets to read it. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private enum State {
        /** Between requests. */
        IDLE,
        /** The body comes. */
        BODY,
        /** All is there, the answer is not. */
        ANSWERING,
        /** The answer is there or on its way, the rest of the body is not wanted. */
        DISCARDING,
        /** No request will be looked at any more. */
        ENDED
    }

    private final HttpPlace place;
    private final Backlog waiting = new Backlog();

    private State state = State.IDLE;
    private @Nullable Exchange current;
    private boolean draining;
    /** Whether the peer has ended its side, or is given up. */
    private boolean noMore;

    private int discarded;

    Exchanges(HttpPlace place) {
        this.place = place;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof HttpObject part)) {
            ReferenceCountUtil.release(message);
            return;
        }
        waiting.add(part);
        go(context);
    }

    private boolean takesMore(ChannelHandlerContext context) {
        return state != State.ANSWERING
                && (state != State.IDLE || context.channel().isWritable());
    }

    private void go(ChannelHandlerContext context) {
        if (draining) {
            return;
        }
        draining = true;
        try {
            while (!context.isRemoved() && takesMore(context)) {
                HttpObject next = waiting.poll();
                if (next == null) {
                    break;
                }
                try {
                    take(context, next);
                } finally {
                    ReferenceCountUtil.release(next);
                }
            }
        } finally {
            draining = false;
        }
        waiting.hold(context.channel());
        if (noMore && waiting.isEmpty()) {
            endWithoutMore(context);
        }
    }

    /** Nothing more comes: ends what waits for more, and lets what is being answered be. */
    private void endWithoutMore(ChannelHandlerContext context) {
        Exchange exchange = current;
        switch (state) {
            case IDLE -> end(context);
            case BODY -> refuseAll(context, Responses.incomplete());
            case DISCARDING -> {
                if (exchange == null || exchange.isAnswered()) {
                    end(context);
                }
            }
            case ANSWERING, ENDED -> {}
        }
    }

    private void take(ChannelHandlerContext context, HttpObject part) {
        if (state == State.ENDED) {
            return;
        }
        if (part.decoderResult().isFailure()) {
            refuseMalformed(context, part.decoderResult().cause());
            return;
        }
        if (part instanceof HttpRequest request) {
            begin(context, request);
        }
        if (part instanceof HttpContent content) {
            add(context, content);
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        var exchange = new Exchange(place, context, request);
        current = exchange;
        discarded = 0;
        state = State.BODY;
        exchange.refusal().ifPresentOrElse(answer -> refuse(context, exchange, answer), () -> {
            if (exchange.expectsContinue()) {
                context.writeAndFlush(Responses.goOn());
            }
        });
    }

    /** Before all of the body has come, which is not read if it is large, or may not come at all. */
    private void refuse(ChannelHandlerContext context, Exchange exchange, HttpAnswer answer) {
        boolean goesOn =
                exchange.keepsAlive() && !exchange.expectsContinue() && exchange.declaredLength() <= MOST_DISCARDED;
        state = State.DISCARDING;
        write(context, exchange, answer, goesOn);
    }

    private void add(ChannelHandlerContext context, HttpContent content) {
        Exchange exchange = current;
        if (exchange == null) {
            return;
        }
        if (state == State.DISCARDING) {
            discard(context, exchange, content);
            return;
        }
        HttpAnswer refusal = exchange.add(content.content());
        if (refusal != null) {
            state = State.DISCARDING;
            write(context, exchange, refusal, false);
        } else if (content instanceof LastHttpContent) {
            complete(context, exchange);
        }
    }

    private void discard(ChannelHandlerContext context, Exchange exchange, HttpContent content) {
        discarded += content.content().readableBytes();
        if (content instanceof LastHttpContent) {
            current = null;
            state = exchange.isAnswered() ? State.IDLE : State.ANSWERING;
        } else if (discarded > MOST_DISCARDED) {
            end(context);
        }
    }

    private void complete(ChannelHandlerContext context, Exchange exchange) {
        state = State.ANSWERING;
        UpgradeHandler upgrade = exchange.upgrade();
        if (upgrade != null) {
            upgrade(context, exchange, upgrade);
            return;
        }
        var answered = new AtomicBoolean();
        UnderWay underWay = UnderWay.of(context.channel());
        underWay.begin();
        exchange.handle(answer -> {
            if (!answered.compareAndSet(false, true)) {
                return CompletableFuture.failedFuture(new SendFailedException("the request was answered already"));
            }
            underWay.end();
            return answer(context, exchange, answer);
        });
    }

    private CompletionStage<Void> answer(ChannelHandlerContext context, Exchange exchange, HttpAnswer answer) {
        var written = new CompletableFuture<Void>();
        Runnable write = () -> {
            if (!context.channel().isActive()) {
                exchange.release();
                written.completeExceptionally(
                        new SendFailedException(context.channel().remoteAddress() + " has not waited for its answer"));
                return;
            }
            write(context, exchange, answer, exchange.keepsAlive() && !isLast()).whenComplete((done, failure) -> {
                if (failure == null) {
                    written.complete(null);
                } else {
                    written.completeExceptionally(failure);
                }
            });
        };
        if (context.executor().inEventLoop()) {
            write.run();
        } else {
            context.executor().execute(write);
        }
        return written;
    }

    /** Whether the request that is being answered is the last one of the connection, whatever it says itself. */
    private boolean isLast() {
        return place.isClosing() || noMore && waiting.isEmpty();
    }

    private void upgrade(ChannelHandlerContext context, Exchange exchange, UpgradeHandler handler) {
        exchange.release();
        if (noMore) {
            end(context); // there is nobody to talk to
            return;
        }
        state = State.ENDED;
        ((SocketChannel) context.channel()).config().setAllowHalfClosure(false); // a WebSocket ends for both at once
        context.pipeline().remove(this);
        handler.upgrade(context.channel(), exchange.call(), exchange.withoutBody());
    }

    private void refuseMalformed(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("{} sent no HTTP", context.channel(), cause);
        boolean answered = state == State.DISCARDING && current != null;
        if (answered) {
            end(context);
        } else {
            refuseAll(context, Responses.malformed(cause, state == State.BODY));
        }
    }

    /** The last answer, to what is no request that could be told apart from the next one. */
    private void refuseAll(ChannelHandlerContext context, HttpAnswer answer) {
        Exchange exchange = current;
        if (exchange != null) {
            exchange.release();
        }
        state = State.ENDED;
        context.writeAndFlush(place.responses().last(answer)).addListener(ignored -> linger(context));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof RequestDecoder.Late late) {
            LOG.debug("{} was too slow with a request", context.channel());
            switch (state) {
                case DISCARDING -> end(context);
                case ANSWERING -> noMore = true; // it is the next request that is late, not this one
                case IDLE, BODY -> refuseAll(context, Responses.late(late));
                case ENDED -> {}
            }
        } else {
            if (event instanceof ChannelInputShutdownEvent || event instanceof SslCloseCompletionEvent) {
                noMore = true;
                go(context);
            }
            context.fireUserEventTriggered(event);
        }
    }

    private CompletionStage<Void> write(
            ChannelHandlerContext context, Exchange exchange, HttpAnswer answer, boolean goesOn) {
        exchange.release();
        boolean isLast = !goesOn;
        var written = new CompletableFuture<Void>();
        context.writeAndFlush(place.responses().to(exchange, answer, goesOn)).addListener(future -> {
            if (future.isSuccess()) {
                written.complete(null);
            } else {
                written.completeExceptionally(new SendFailedException(
                        "the connection to " + context.channel().remoteAddress() + " was lost before it was answered: "
                                + future.cause(),
                        future.cause()));
            }
            answered(context, exchange, isLast);
        });
        return written;
    }

    private void answered(ChannelHandlerContext context, Exchange exchange, boolean isLast) {
        exchange.setAnswered();
        if (isLast) {
            state = State.ENDED;
            linger(context);
        } else if (state == State.ANSWERING) {
            current = null;
            state = State.IDLE;
        }
        if (!context.isRemoved()) {
            go(context);
        }
    }

    private void end(ChannelHandlerContext context) {
        state = State.ENDED;
        linger(context);
    }

    /** Closes, but not so hard that what was written is lost to a peer that still writes. */
    private static void linger(ChannelHandlerContext context) {
        Parting.of(context.channel(), LINGER);
    }

    /** Closes at once where nothing is being answered; otherwise behind the answer. */
    void finish(ChannelHandlerContext context) {
        if (state == State.IDLE && waiting.isEmpty()) {
            state = State.ENDED;
            context.close();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            go(context);
        }
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.clear(context.channel());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        Exchange exchange = current;
        if (exchange != null && state == State.BODY) {
            exchange.release();
        }
        state = State.ENDED;
        context.fireChannelInactive();
    }

    /** The peer's affair: a reset, or TLS that fails. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("{}", context.channel(), cause);
        context.close();
    }
}
