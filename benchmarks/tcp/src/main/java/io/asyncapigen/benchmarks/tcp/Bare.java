package io.asyncapigen.benchmarks.tcp;

import io.asyncapigen.benchmarks.turns.Contender;
import io.asyncapigen.benchmarks.turns.Measurement;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.spi.PayloadCodec;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntConsumer;

/** What one would write with netty: the handler runs on the thread that reads. */
final class Bare implements Contender {
    private static final int LONGEST_LINE = 16 << 20;

    private final PayloadCodec codec;
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    private final Channel listening;
    private final Channel calling;
    private volatile IntConsumer handler = number -> {};

    Bare(PayloadCodec codec) throws InterruptedException {
        this.codec = codec;
        this.listening = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new LineBasedFrameDecoder(LONGEST_LINE), new Reading());
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        this.calling = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInboundHandlerAdapter())
                .connect(listening.localAddress())
                .sync()
                .channel();
    }

    private final class Reading extends SimpleChannelInboundHandler<ByteBuf> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf line) {
            byte[] bytes = new byte[line.readableBytes()];
            line.readBytes(bytes);
            Measurement.Payload payload = codec.decode(Binary.wrap(bytes), Measurement.PAYLOAD, ContentType.JSON);
            if (payload == null) {
                throw new IllegalStateException("no payload");
            }
            handler.accept(payload.lumens());
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
        byte[] bytes = codec.encode(Measurement.of(number).payload(), Measurement.PAYLOAD, ContentType.JSON)
                .unwrap();
        ByteBuf line =
                calling.alloc().buffer(bytes.length + 1).writeBytes(bytes).writeByte('\n');
        var sent = new CompletableFuture<Void>();
        calling.writeAndFlush(line).addListener(done -> {
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
        calling.close().syncUninterruptibly();
        listening.close().syncUninterruptibly();
        loops.shutdownGracefully().syncUninterruptibly();
    }
}
