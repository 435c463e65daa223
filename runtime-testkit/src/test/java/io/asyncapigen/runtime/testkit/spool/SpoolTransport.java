package io.asyncapigen.runtime.testkit.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.asyncapigen.runtime.*;
import io.asyncapigen.runtime.spi.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicLong;

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
                    write(envelope, root.resolve(encode(to)));
                    return CompletableFuture.completedFuture(Receipt.empty());
                } catch (IOException e) {
                    return CompletableFuture.failedFuture(new SendFailedException("cannot write to " + root, e));
                }
            };
        }

        @Override
        public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
            KNOWN.check(route);
            var receiver = new Receiver(
                    root,
                    route,
                    maxInFlight,
                    inbox,
                    ConcurrentHashMap.newKeySet(),
                    new CompletableFuture<>(),
                    new CompletableFuture<>());
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
            long number = LAST.accumulateAndGet(System.currentTimeMillis() << 20, (a, b) -> Math.max(a + 1, b));
            Files.createDirectories(folder.resolve("taken"));
            Files.createDirectories(folder.resolve("dead"));
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
            CompletableFuture<Void> stopped,
            CompletableFuture<Void> ended)
            implements TransportReceiver {
        void run() {
            try {
                while (!stopped.isDone()) {
                    for (Path each : list(root)) {
                        look(each, decode(each.getFileName().toString()));
                    }
                    TimeUnit.MILLISECONDS.sleep(2);
                }
                ended.complete(null);
            } catch (IOException | RuntimeException | InterruptedException e) {
                ended.completeExceptionally(e);
            }
        }

        private static List<Path> list(Path folder) throws IOException {
            try (var children = Files.list(folder)) {
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
                    if (inFlight.size() >= maxInFlight) {
                        return; // or a later one could overtake those before it
                    } else if (Files.isRegularFile(each)) {
                        take(each, address, parameters.get());
                    }
                }
            }
        }

        private void take(Path file, String address, Map<String, String> parameters) throws IOException {
            Path taken = file.resolveSibling("taken").resolve(file.getFileName());
            if (!file.toFile().renameTo(taken.toFile())) {
                return; // another one was faster
            }
            inFlight.add(taken);
            String name = file.getFileName().toString();
            int attempt = Integer.parseInt(name.substring(name.indexOf('.') + 1));
            Envelope envelope;
            try (var in = new DataInputStream(Files.newInputStream(taken))) {
                String contentType = in.readUTF();
                var headers = Headers.builder();
                for (int left = in.readInt(); left > 0; left--) {
                    headers.add(in.readUTF(), in.readUTF());
                }
                envelope = Envelope.builder(Binary.wrap(in.readAllBytes()))
                        .contentType(contentType.isEmpty() ? null : ContentType.parse(contentType))
                        .headers(headers.build())
                        .address(address)
                        .parameters(parameters)
                        .attempt(attempt)
                        .build();
            }
            inbox.deliver(envelope).thenAccept(outcome -> settle(taken, attempt, outcome));
        }

        private void settle(Path taken, int attempt, Outcome outcome) {
            if (inFlight.remove(taken)) {
                Path folder = taken.getParent().getParent();
                String name = taken.getFileName().toString().replaceFirst("[.].*", "." + (attempt + 1));
                try {
                    switch (outcome.settlement()) {
                        case ACCEPT -> Files.delete(taken);
                        case RELEASE -> Files.move(taken, folder.resolve(name));
                        case REJECT -> Files.move(taken, folder.resolve("dead").resolve(name));
                    }
                } catch (IOException e) {
                    ended.completeExceptionally(e);
                }
            }
        }

        @Override
        public void stop() {
            stopped.complete(null);
            ended.handle((done, failure) -> done).join();
        }

        @Override
        public void close() {
            inFlight.forEach(each -> settle(each, 1, Outcome.RELEASED));
        }
    }
}
