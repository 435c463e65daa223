package io.asyncapigen.runtime.testkit.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Thousands of peers that connect and then say nothing, in a JVM of their own, so that what they take is not taken from the server. */
public final class IdlePeers implements AutoCloseable {
    private static final int MANY = 10_000;
    private static final int OTHER_FILES = 500;
    private static final long LIMIT_SECONDS = 60;

    private final JavaProgram program;
    private final int count;

    private IdlePeers(JavaProgram program, int count) {
        this.program = program;
        this.count = count;
    }

    private static int most() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(MANY, system.getMaxFileDescriptorCount() - OTHER_FILES)
                : MANY;
    }

    /**
     * Ten thousand, or as many as a process may have here if that is less. Returns when all of them are connected.
     *
     * @param folder for a file
     * @param greeting what each says first, whose answer ends with an empty line; empty where they say nothing at all
     * @throws IllegalStateException when they are not within a minute
     */
    public static IdlePeers connect(ServerFolder folder, int port, String greeting)
            throws IOException, InterruptedException {
        int count = most();
        Path file = folder.file("idle");
        var peers = new IdlePeers(
                JavaProgram.start(IdlePeers.class, file, Integer.toString(port), Integer.toString(count), greeting),
                count);
        long end = System.nanoTime() + LIMIT_SECONDS * 1_000_000_000;
        while (peers.program.lines().isEmpty()) {
            if (System.nanoTime() > end) {
                peers.close();
                throw new IllegalStateException("not all of the " + count + " peers could connect: "
                        + Files.readString(folder.file("idle.log")));
            }
            Thread.sleep(10);
        }
        return peers;
    }

    public int count() {
        return count;
    }

    /** They are gone without a word. */
    @Override
    public void close() {
        program.close();
    }

    /** @param arguments the file, the port, how many, and the greeting */
    public static void main(String... arguments) throws IOException {
        var server = new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
        int count = Integer.parseInt(arguments[2]);
        List<SocketChannel> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SocketChannel each = SocketChannel.open(server);
            open.add(each);
            if (!arguments[3].isEmpty()) {
                greet(each, arguments[3]);
            }
        }
        Files.writeString(Path.of(arguments[0]), open.size() + "\n");
        while (System.in.read() >= 0) {
            // the end of the other JVM is the end of this one
        }
    }

    private static void greet(SocketChannel peer, String greeting) throws IOException {
        peer.write(ByteBuffer.wrap(greeting.getBytes(StandardCharsets.US_ASCII)));
        ByteBuffer answer = ByteBuffer.allocate(4_096);
        String said = "";
        while (!said.endsWith("\r\n\r\n")) {
            if (peer.read(answer) < 0) {
                throw new IOException("closed after: " + said);
            }
            said = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
        }
    }
}
