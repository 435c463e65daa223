package com.example.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Kafka broker in a JVM of its own, without encryption and login. It has the class path of this JVM, and ends with it at the latest.
 */
public final class LocalKafka implements AutoCloseable {
    private static final int LIMIT_SECONDS = 60;

    private final Path folder;
    private final int port;
    private final Process server;
    private final Thread hook;

    private LocalKafka(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
        this.hook = new Thread(server::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a broker, and blocks until it answers.
     *
     * @throws IllegalStateException when it does not within a minute, with what it printed
     */
    public static LocalKafka start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("local-kafka");
        int port = freePort();
        int controller = freePort();
        Path settings = Files.write(folder.resolve("server.properties"), settings(folder, port, controller));
        Process format = java(
                folder, "kafka.tools.StorageTool", "format", "-t", "bG9jYWwta2Fma2EtMDAwMA", "-c", settings.toString());
        if (!format.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
            throw failed(folder, format);
        }
        var broker = new LocalKafka(folder, port, java(folder, "kafka.Kafka", settings.toString()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!broker.answers()) {
            if (!broker.server.isAlive() || System.nanoTime() > end) {
                throw failed(folder, broker.server);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return broker;
    }

    /** None of those that the system may give to somebody else before the broker takes it: Linux begins with 32768, others later. */
    private static int freePort() {
        return new Random()
                .ints(10_000, 32_768)
                .filter(LocalKafka::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> settings(Path folder, int port, int controller) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@localhost:" + controller,
                "listeners=PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("data").toString().replace('\\', '/'),
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=1",
                "group.initial.rebalance.delay.ms=0");
    }

    private static Process java(Path folder, String main, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
    }

    private static IllegalStateException failed(Path folder, Process process) throws IOException {
        process.destroyForcibly();
        return new IllegalStateException("Kafka did not start:\n" + Files.readString(folder.resolve("server.log")));
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it is: {@code localhost:21953}. */
    public String address() {
        return "localhost:" + port;
    }

    /** Ends the broker and deletes what it stored. */
    @Override
    public void close() {
        server.destroyForcibly().onExit().join();
        Runtime.getRuntime().removeShutdownHook(hook);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
