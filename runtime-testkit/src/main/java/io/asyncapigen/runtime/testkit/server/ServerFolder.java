package io.asyncapigen.runtime.testkit.server;

import java.io.File;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A temporary folder in which a server runs, with what it prints. Closing deletes it. */
public final class ServerFolder implements AutoCloseable {
    private static final long TOOL_SECONDS = 60;
    private static final int PROBE_MILLIS = 1_000;
    private static final int FIRST_PORT = 10_000;

    /** Linux gives those from here on to whoever connects, others higher ones. */
    private static final int END_OF_PORTS = 32_768;

    private final Path path;

    private ServerFolder(Path path) {
        this.path = path;
    }

    /** @param name which the folder's begins with */
    public static ServerFolder create(String name) throws IOException {
        return new ServerFolder(Files.createTempDirectory(name));
    }

    /** Whether there is a program of that name on the PATH, or where Debian puts servers. */
    public static boolean isInstalled(String program) {
        String places = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        return Stream.of(places.split(File.pathSeparator)).anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    /** As {@link #freePorts}, one. */
    public static int freePort() {
        return freePorts(1).get(0);
    }

    /**
     * Ports of this machine that nobody has now, by TCP or by UDP, all different. None of those that systems give to whoever connects: while
     * its server is down, such a one may go to a client of anybody.
     */
    public static List<Integer> freePorts(int count) {
        return new Random()
                .ints(FIRST_PORT, END_OF_PORTS)
                .distinct()
                .filter(ServerFolder::isFree)
                .limit(count)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (var stream = new ServerSocket(port);
                var datagrams = new DatagramSocket(port)) {
            return stream.isBound() && datagrams.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** A file of the folder, which need not be there. */
    public Path file(String name) {
        return path.resolve(name);
    }

    public Path path() {
        return path;
    }

    /** A process in this folder, to be started; what it prints goes to the end of that file. */
    public ProcessBuilder process(List<String> command, String log) {
        return new ProcessBuilder(command)
                .directory(path.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file(log).toFile()));
    }

    /**
     * Starts a server, which ends with this JVM at the latest, and blocks until it listens on all of the ports.
     *
     * @throws IllegalStateException when it does not within the limit, with what it printed
     */
    public Process start(ProcessBuilder server, String log, List<Integer> ports, Duration limit)
            throws IOException, InterruptedException {
        Process started = server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        long end = System.nanoTime() + limit.toNanos();
        for (int port : ports) {
            while (!isListening(port)) {
                if (!started.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("the server did not start:\n" + Files.readString(file(log)));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        return started;
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs a tool to its end.
     *
     * @throws IllegalStateException when it fails or takes more than a minute, with what it printed
     */
    public void run(List<String> command, String log) throws IOException, InterruptedException {
        Process tool = process(command, log).start();
        if (!tool.waitFor(TOOL_SECONDS, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            tool.destroyForcibly();
            throw new IllegalStateException(command.get(0) + " failed:\n" + Files.readString(file(log)));
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
