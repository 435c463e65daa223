package io.asyncapigen.runtime.testkit.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Messages as files: an address is a folder that its receivers empty together; the server's pathname is the folder of them all. */
public final class SpoolTransport implements Transport {
    private static final Wishes KNOWN = Wishes.of("spool", SendOption.Header.class);
    private static final AtomicLong LAST = new AtomicLong();

    @Override
    public Set<String> protocols() {
        return Set.of("spool");
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        KNOWN.check(options);
        String folder = server.address().pathname();
        return folder != null && Files.isDirectory(Path.of(folder))
                ? CompletableFuture.completedFuture(new Spool(Path.of(folder)))
                : CompletableFuture.failedFuture(new ConnectFailedException("no folder at " + server.address()));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace(".", "%2E");
    }

    static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private record Spool(Path root) implements TransportConnection {
        @Override
        public TransportSender openSender(Route route, MessageSet<?> messages) {
            KNOWN.check(route);
            return envelope -> {
                KNOWN.check(envelope);
                String to = envelope.address()
                        .orElseGet(() -> route.address().expand(envelope.parameters(), SpoolTransport::encode));
                try {
                    write(envelope, Files.createDirectories(root.resolve(encode(to))));
                    return CompletableFuture.completedFuture(Receipt.empty());
                } catch (IOException e) {
                    return CompletableFuture.failedFuture(new SendFailedException("cannot write to " + root, e));
                }
            };
        }

        @Override
        public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
            KNOWN.check(route);
            var receiver = new Receiver(root, route, maxInFlight, inbox);
            new Thread(receiver::run, "spool").start();
            return receiver;
        }

        @Override
        public Optional<String> newReplyAddress(ReplyRoute reply) {
            return Optional.of("reply." + UUID.randomUUID());
        }

        @Override
        public void close() {}

        /** Written elsewhere, then moved, so that nobody sees half of it. Its name says its place in the order, and which attempt is next. */
        private void write(Envelope envelope, Path folder) throws IOException {
            long number =
                    LAST.accumulateAndGet(System.currentTimeMillis() << 20, (last, now) -> Math.max(last + 1, now));
            Path draft = Files.createTempFile(root, "draft", "");
            try (var out = new DataOutputStream(Files.newOutputStream(draft))) {
                out.writeUTF(envelope.contentType().map(ContentType::toString).orElse(""));
                out.writeInt(envelope.headers().entries().size());
                for (Headers.Entry each : envelope.headers()) {
                    out.writeUTF(each.name());
                    out.writeUTF(each.value().text());
                }
                out.write(envelope.payload().unwrap());
            }
            Files.move(draft, folder.resolve(String.format("%020d.1", number)));
        }
    }

    /** Takes a file by moving it away, which only one of several receivers can do. */
    private record Receiver(
            Path root,
            Route route,
            int maxInFlight,
            Inbox inbox,
            Set<Path> inFlight,
            CompletableFuture<Void> stop,
            CompletableFuture<Void> ended)
            implements TransportReceiver {
        Receiver(Path root, Route route, int maxInFlight, Inbox inbox) {
            this(
                    root,
                    route,
                    maxInFlight,
                    inbox,
                    ConcurrentHashMap.newKeySet(),
                    new CompletableFuture<>(),
                    new CompletableFuture<>());
        }

        void run() {
            try {
                while (!stop.isDone()) {
                    for (Path each : list(root)) {
                        look(each, decode(each.getFileName().toString()));
                    }
                    LockSupport.parkNanos(2_000_000);
                }
                ended.complete(null);
            } catch (IOException | RuntimeException e) {
                ended.completeExceptionally(e);
            }
        }

        private static List<Path> list(Path folder) throws IOException {
            try (Stream<Path> children = Files.list(folder)) {
                return children.sorted().toList();
            }
        }

        private void look(Path folder, String address) throws IOException {
            var parameters = route.address()
                    .match(address, SpoolTransport::decode)
                    .filter(each ->
                            each.entrySet().containsAll(route.parameters().entrySet()));
            if (Files.isDirectory(folder) && parameters.isPresent()) {
                for (Path each : list(folder)) {
                    if (Files.isRegularFile(each) && inFlight.size() < maxInFlight && !stop.isDone()) {
                        take(each, address, parameters.get());
                    }
                }
            }
        }

        private void take(Path file, String address, Map<String, String> parameters) throws IOException {
            Path taken = sub(file.getParent(), "taken").resolve(file.getFileName());
            if (!file.toFile().renameTo(taken.toFile())) {
                return; // another one was faster
            }
            inFlight.add(taken);
            String name = file.getFileName().toString();
            int attempt = Integer.parseInt(name.substring(name.indexOf('.') + 1));
            Envelope.Builder envelope;
            try (var in = new DataInputStream(Files.newInputStream(taken))) {
                String contentType = in.readUTF();
                var headers = Headers.builder();
                for (int left = in.readInt(); left > 0; left--) {
                    headers.add(in.readUTF(), in.readUTF());
                }
                envelope = Envelope.builder(Binary.wrap(in.readAllBytes()))
                        .contentType(contentType.isEmpty() ? null : ContentType.parse(contentType))
                        .headers(headers.build());
            }
            inbox.deliver(envelope.address(address)
                            .parameters(parameters)
                            .attempt(attempt)
                            .build())
                    .thenAccept(outcome -> settle(taken, attempt, outcome));
        }

        private static Path sub(Path folder, String name) throws IOException {
            return Files.createDirectories(folder.resolve(name));
        }

        private void settle(Path taken, int attempt, Outcome outcome) {
            if (inFlight.remove(taken)) {
                Path folder = taken.getParent().getParent();
                String name = taken.getFileName().toString().replaceFirst("[.].*", "." + (attempt + 1));
                try {
                    switch (outcome.settlement()) {
                        case ACCEPT -> Files.delete(taken);
                        case RELEASE -> Files.move(taken, folder.resolve(name));
                        case REJECT -> Files.move(taken, sub(folder, "dead").resolve(name));
                    }
                } catch (IOException e) {
                    ended.completeExceptionally(e);
                }
            }
        }

        @Override
        public void stop() {
            stop.complete(null);
            ended.handle((done, failure) -> done).join();
        }

        @Override
        public void close() {
            inFlight.forEach(each -> settle(each, 1, Outcome.RELEASED));
        }
    }
}
