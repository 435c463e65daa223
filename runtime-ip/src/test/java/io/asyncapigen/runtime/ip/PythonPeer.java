package io.asyncapigen.runtime.ip;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The program {@code peer.py}, in another namespace. */
final class PythonPeer implements AutoCloseable {
    /** @param bytes with the header of IP where it is captured, and where it is received over IPv4 */
    record Seen(String from, byte[] bytes) {}

    private final ServerFolder folder;
    private final Process process;
    private final Writer commands;
    private final BlockingQueue<Seen> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<Seen> captured = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> others = new LinkedBlockingQueue<>();

    private PythonPeer(ServerFolder folder, Namespace there, int version, String address) throws IOException {
        this.folder = folder;
        Path program = folder.file("peer.py");
        try (InputStream in = Objects.requireNonNull(PythonPeer.class.getResourceAsStream("/peer.py"))) {
            Files.copy(in, program);
        }
        var command = new ArrayList<>(there.prefix());
        command.addAll(List.of("python3", program.toString(), "" + version, "" + IpMachine.PROTOCOL, address, "far"));
        this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        var reader = new Thread(this::read, "peer");
        reader.setDaemon(true);
        reader.start();
    }

    static PythonPeer start(Namespace there, int version, String address) throws Exception {
        IpMachine.requireTools("ip", "python3");
        var peer = new PythonPeer(ServerFolder.create("ip-peer"), there, version, address);
        if (!"ready".equals(peer.others.poll(30, TimeUnit.SECONDS))) {
            peer.close();
            throw new IllegalStateException("the peer did not start: " + peer.others);
        }
        return peer;
    }

    private void read() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "received" ->
                        received.add(new Seen(words[1], HexFormat.of().parseHex(words[2])));
                    case "captured" -> captured.add(new Seen("", HexFormat.of().parseHex(words[1])));
                    default -> others.add(line);
                }
            }
        } catch (IOException e) {
            others.add(e.toString());
        }
    }

    void tell(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(others), e);
        }
    }

    void send(String to, byte[] payload) {
        tell("send " + to + " " + HexFormat.of().formatHex(payload));
    }

    /** With its header. */
    void packet(String to, byte[] packet) {
        tell("packet " + to + " " + HexFormat.of().formatHex(packet));
    }

    /** Whatever it is, onto the link. */
    void frame(byte[] packet) {
        tell("frame " + HexFormat.of().formatHex(packet));
    }

    Seen received() throws InterruptedException {
        return next(received);
    }

    Seen captured() throws InterruptedException {
        return next(captured);
    }

    private Seen next(BlockingQueue<Seen> queue) throws InterruptedException {
        Seen next = queue.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, () -> "the peer has seen nothing: " + others);
        return next;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        folder.close();
    }
}
