package io.asyncapigen.benchmarks.udp;

import io.asyncapigen.benchmarks.turns.Contender;
import io.asyncapigen.benchmarks.turns.NumberedBytes;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntConsumer;

/** What one would write with netty: the handler runs on the thread that reads. */
final class Bare implements Contender {
    private static final int BUFFER = 1 << 20;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    private final Channel receiving;
    private final Channel sending;
    private volatile IntConsumer handler = number -> {};

    Bare() throws InterruptedException {
        this.receiving = open(new Reading());
        this.sending = open(new ChannelInboundHandlerAdapter());
    }

    private Channel open(ChannelHandler reading) throws InterruptedException {
        return new Bootstrap()
                .group(loops)
                .channel(NioDatagramChannel.class)
                .option(ChannelOption.SO_RCVBUF, BUFFER)
                .handler(reading)
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
    }

    private final class Reading extends SimpleChannelInboundHandler<DatagramPacket> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket datagram) {
            handler.accept(NumberedBytes.number(ByteBufUtil.getBytes(datagram.content())));
        }
    }

    @Override
    public String name() {
        return "netty";
    }

    @Override
    public void handler(IntConsumer handler) {
        this.handler = handler;
    }

    @Override
    public CompletionStage<?> send(int number) {
        var sent = new CompletableFuture<Void>();
        var to = (InetSocketAddress) receiving.localAddress();
        sending.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(NumberedBytes.of(number, Throughput.SIZE)), to))
                .addListener(done -> {
                    if (done.isSuccess()) {
                        sent.complete(null);
                    } else {
                        sent.completeExceptionally(done.cause());
                    }
                });
        return sent;
    }

    @Override
    public void close() {
        sending.close().syncUninterruptibly();
        receiving.close().syncUninterruptibly();
        loops.shutdownGracefully().syncUninterruptibly();
    }
}
