package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.netty.EventLoops;
import io.asyncapigen.runtime.netty.Outflow;
import io.asyncapigen.runtime.spi.Envelope;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket, with those who receive what comes to it. Thread-safe. */
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final long LOOK_SECONDS = 1;

    private final Settings settings;
    private final int limit;
    private final DatagramChannel socket;
    private final @Nullable InetSocketAddress correspondent;
    private final Channel channel;
    private final List<UdpReceiver> receivers = new CopyOnWriteArrayList<>();
    private final AtomicLong ignored = new AtomicLong();
    /** How many datagrams wait for room. */
    private final AtomicInteger waiting = new AtomicInteger();

    private final SystemDrops drops;
    private final boolean areDropsCounted;

    // By the event loop.
    private OptionalLong dropped;
    private long told;
    private boolean looking;

    /**
     * Blocks until the socket is read from.
     *
     * @param correspondent the only one whose datagrams are received; null for everybody's
     */
    Mailbox(Settings settings, DatagramChannel socket, @Nullable InetSocketAddress correspondent, EventLoops loops) {
        this.settings = settings;
        this.limit = settings.limit();
        this.socket = socket;
        this.correspondent = correspondent;
        // One byte more than allowed shows that there was more.
        var registered = loops.datagrams(socket)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new ReadMemory(limit + 1))
                .handler(new Reading())
                .register()
                .awaitUninterruptibly();
        if (!registered.isSuccess()) {
            throw new ConnectFailedException(
                    "cannot read from the socket of " + settings.server().address(), registered.cause());
        }
        this.channel = registered.channel();
        this.drops = SystemDrops.of(address());
        this.areDropsCounted = drops.areCounted();
        this.dropped = drops.count();
    }

    private final class Reading extends SimpleChannelInboundHandler<DatagramPacket> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
            receive(packet);
            lookSoon();
        }

        /** Of one datagram, such as that nobody was there for an earlier one; the socket goes on. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("The socket of {} had a failure", settings.server().address(), cause);
        }
    }

    private void receive(DatagramPacket packet) {
        InetSocketAddress sender = packet.sender();
        if (correspondent != null && !correspondent.equals(sender)) {
            note(sender, "which is not the server");
            receivers.forEach(UdpReceiver::notOfServer);
            return;
        }
        if (receivers.isEmpty()) {
            note(sender, "which nobody receives here");
            return;
        }
        int size = packet.content().readableBytes();
        if (size > limit) {
            receivers.forEach(UdpReceiver::tooLarge);
            return;
        }
        byte[] payload = new byte[size];
        packet.content().readBytes(payload);
        for (UdpReceiver each : receivers) {
            each.deliver(
                    channel,
                    Envelope.builder(Binary.wrap(payload))
                            .fact(new UdpPeer(sender))
                            .returnPath(new Back(this, sender)),
                    dropped);
        }
    }

    /** The system may have dropped some beside the one that has come; where none comes, none is dropped. */
    private void lookSoon() {
        if (areDropsCounted && !looking) {
            looking = true;
            channel.eventLoop().schedule(this::look, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        looking = false;
        if (!channel.isOpen()) {
            return; // and the place another's, perhaps
        }
        dropped = drops.count();
        long count = dropped.orElse(told);
        if (count > told) {
            boolean isFirst = told == 0;
            told = count;
            receivers.forEach(each -> each.droppedBySystem(count, isFirst));
        }
    }

    private void note(InetSocketAddress sender, String what) {
        if (ignored.getAndIncrement() == 0) {
            LOG.info("Datagrams are passed over; the first one is of {}, {}", sender, what);
        }
    }

    void add(UdpReceiver receiver) {
        receivers.add(receiver);
    }

    void remove(UdpReceiver receiver) {
        receivers.remove(receiver);
    }

    boolean hasReceivers() {
        return !receivers.isEmpty();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    /**
     * Does not block. Goes to the system on this thread where it has room, as it nearly always has; otherwise waits for room, with those
     * that come after it.
     *
     * @throws SendFailedException when it cannot go
     */
    CompletionStage<Receipt> send(byte[] payload, InetSocketAddress to) {
        if (payload.length > limit) {
            throw new SendFailedException("a message to " + to + " has " + payload.length + " bytes, where " + limit
                    + " are allowed (MessageLimit; a datagram has " + Settings.LARGEST + " at most)");
        }
        boolean isEmpty = payload.length == 0; // netty would drop it
        if ((isEmpty || waiting.get() == 0) && hasSent(payload, to)) {
            return CompletableFuture.completedFuture(Receipt.empty());
        }
        waiting.incrementAndGet();
        return Outflow.write(channel, new DatagramPacket(Unpooled.wrappedBuffer(payload), to))
                .handle((receipt, failure) -> {
                    waiting.decrementAndGet();
                    if (failure != null) {
                        throw failed(to, failure.getCause() == null ? failure : failure.getCause());
                    }
                    return receipt;
                });
    }

    /** False when there is no room; of a datagram without content the system does not say so. */
    private boolean hasSent(byte[] payload, InetSocketAddress to) {
        try {
            return socket.send(ByteBuffer.wrap(payload), to) == payload.length;
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            throw failed(to, e);
        }
    }

    private static SendFailedException failed(InetSocketAddress to, Throwable cause) {
        return new SendFailedException("a datagram to " + to + " was not sent: " + cause.getMessage(), cause);
    }

    void close() {
        if (ignored.get() > 1) {
            LOG.info("{} datagrams to {} were passed over in all", ignored, address());
        }
        EventLoops.close(channel);
    }
}
