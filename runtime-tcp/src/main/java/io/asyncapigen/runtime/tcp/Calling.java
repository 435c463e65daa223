package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.netty.Encryption;
import io.asyncapigen.runtime.netty.EventLoops;
import io.asyncapigen.runtime.netty.Line;
import io.asyncapigen.runtime.netty.Parting;
import io.asyncapigen.runtime.netty.Place;
import io.asyncapigen.runtime.spi.TlsContext;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connection that we make, which all share; made when somebody needs it for the first time. Thread-safe. */
final class Calling extends Side {
    private final EventLoops loops;

    private volatile @Nullable Line line; // written by those who hold this
    private boolean closed; // guarded by this

    Calling(Settings settings, Wire wire, EventLoops loops) {
        super(settings, wire);
        this.loops = loops;
    }

    private ServerAddress address() {
        return settings().server().address();
    }

    /**
     * The connection, or the next one there will be, see {@link Line#channel(int)}. When there has been none yet and none can be made it
     * fails; whoever asks next has another try.
     */
    CompletionStage<Channel> channel(int bytes) {
        return line().channel(bytes);
    }

    private Line line() {
        Line there = line;
        return there == null ? fresh() : there;
    }

    private Line fresh() {
        Line fresh;
        synchronized (this) {
            Line other = line;
            if (closed) {
                throw new ClosedException("the connection to " + address() + " is closed");
            } else if (other != null) {
                return other;
            }
            fresh = new Line(address(), settings().options(), loops, this::dial);
            line = fresh;
        }
        fresh.open().whenComplete((channel, failure) -> {
            if (failure != null) {
                forget(fresh);
            }
        });
        return fresh;
    }

    private synchronized void forget(Line failed) {
        if (line == failed) {
            line = null;
        }
    }

    private CompletionStage<Channel> dial() {
        settings().checkShown();
        if (settings().place().port() == 0) {
            throw new ConnectFailedException(address() + " has no port that could be connected to");
        }
        // Reading certificates takes its time.
        return settings().isTls()
                ? CompletableFuture.supplyAsync(settings()::connecting).thenCompose(this::dial)
                : dial(Optional.empty());
    }

    private CompletionStage<Channel> dial(Optional<Encryption> encryption) {
        Place place = settings().place();
        Duration limit = settings().options().connectTimeout();
        Optional<SslHandler> tls = encryption.map(each -> each.to(place, limit));
        var dialled = new CompletableFuture<Channel>();
        loops.connecting()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) Math.min(Integer.MAX_VALUE, limit.toMillis()))
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        tls.ifPresent(channel.pipeline()::addLast);
                        setUp(channel);
                    }
                })
                .connect(InetSocketAddress.createUnresolved(place.host(), place.port()))
                .addListener((ChannelFutureListener) connected -> {
                    if (!connected.isSuccess()) {
                        dialled.completeExceptionally(failure(connected.cause()));
                    } else if (tls.isEmpty()) {
                        dialled.complete(connected.channel());
                    } else {
                        await(tls.get(), dialled);
                    }
                });
        return dialled;
    }

    private void await(SslHandler tls, CompletableFuture<Channel> dialled) {
        tls.handshakeFuture().addListener(shaken -> {
            if (shaken.isSuccess()) {
                dialled.complete((Channel) shaken.getNow());
            } else {
                dialled.completeExceptionally(failure(shaken.cause()));
            }
        });
    }

    private AsyncApiException failure(Throwable cause) {
        String why = cause instanceof UnknownHostException ? "there is no such host" : cause.getMessage();
        return TlsContext.failure(address(), cause)
                .orElseGet(() -> new ConnectFailedException("cannot connect to " + address() + ": " + why, cause));
    }

    /** Makes no connection any more, and ends the one there is without losing what was written. Blocks, for that long at most. */
    void close(Duration limit) {
        Line last;
        synchronized (this) {
            closed = true;
            last = line;
        }
        Optional<Channel> open = last == null ? Optional.empty() : last.release();
        open.ifPresent(each -> Parting.of(each, limit).awaitUninterruptibly(limit.toNanos(), TimeUnit.NANOSECONDS));
    }
}
