package io.asyncapigen.benchmarks.ws;

import io.asyncapigen.benchmarks.turns.Contender;
import io.asyncapigen.benchmarks.turns.Measurement;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.spi.PayloadCodec;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntConsumer;

/** What one would write with netty: the server decodes and handles on the thread that reads. */
final class Bare implements Contender {
    private static final int HANDSHAKE = 65_536;

    private final PayloadCodec codec;
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    private final Channel server;
    private final Channel client;
    private volatile IntConsumer handler = number -> {};

    Bare(PayloadCodec codec) throws Exception {
        this.codec = codec;
        this.server = serve();
        this.client = connect(((InetSocketAddress) server.localAddress()).getPort());
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
        Binary payload = codec.encode(Measurement.of(number).payload(), Measurement.PAYLOAD, ContentType.JSON);
        var sent = new CompletableFuture<Void>();
        client.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(payload.unwrap())))
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
        client.close().syncUninterruptibly();
        server.close().syncUninterruptibly();
        loops.shutdownGracefully().syncUninterruptibly();
    }

    private Channel serve() throws InterruptedException {
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new HttpObjectAggregator(HANDSHAKE))
                                .addLast(new WebSocketServerProtocolHandler("/lamps"))
                                .addLast(new SimpleChannelInboundHandler<>(TextWebSocketFrame.class) {
                                    @Override
                                    protected void channelRead0(
                                            ChannelHandlerContext context, TextWebSocketFrame frame) {
                                        handler.accept(lumens(frame));
                                    }
                                });
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
    }

    private int lumens(TextWebSocketFrame frame) {
        Binary bytes = Binary.wrap(ByteBufUtil.getBytes(frame.content()));
        Measurement.Payload payload = codec.decode(bytes, Measurement.PAYLOAD, ContentType.JSON);
        if (payload == null) {
            throw new IllegalStateException("no payload");
        }
        return payload.lumens();
    }

    private Channel connect(int port) throws Exception {
        var ready = new CompletableFuture<Void>();
        var handshaker = WebSocketClientHandshakerFactory.newHandshaker(
                URI.create("ws://127.0.0.1:" + port + "/lamps"),
                WebSocketVersion.V13,
                null,
                false,
                new DefaultHttpHeaders());
        Channel channel = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel made) {
                        made.pipeline()
                                .addLast(new HttpClientCodec())
                                .addLast(new HttpObjectAggregator(HANDSHAKE))
                                .addLast(new WebSocketClientProtocolHandler(handshaker))
                                .addLast(new SimpleChannelInboundHandler<>(Object.class) {
                                    @Override
                                    protected void channelRead0(ChannelHandlerContext context, Object message) {}

                                    @Override
                                    public void userEventTriggered(ChannelHandlerContext context, Object event) {
                                        if (event
                                                == WebSocketClientProtocolHandler.ClientHandshakeStateEvent
                                                        .HANDSHAKE_COMPLETE) {
                                            ready.complete(null);
                                        }
                                    }
                                });
                    }
                })
                .connect("127.0.0.1", port)
                .sync()
                .channel();
        ready.get();
        return channel;
    }
}
