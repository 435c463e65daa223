package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A consumer in a JVM of its own, which notes each number that it has handled in a file, and chokes on one of a hundred. */
final class ConsumerProcess {
    private final Path file;
    private final Process process;

    private ConsumerProcess(Path file, Process process) {
        this.file = file;
        this.process = process;
    }

    static boolean isPoison(int number) {
        return number % 100 == 7;
    }

    static ConsumerProcess start(String broker, String topic, Path file) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                ConsumerProcess.class.getName(),
                broker,
                topic,
                file.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of(file + ".log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ConsumerProcess(file, process);
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as one should: the subscription closes. */
    void end() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The numbers that it has handled so far, in order. */
    List<Integer> handled() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(Integer::valueOf)
                .toList();
    }

    public static void main(String... arguments) throws Exception {
        Route route = Route.of("channel", AddressTemplate.literal(arguments[1]));
        ConnectOptions options = ConnectOptions.builder()
                .option(KafkaGroup.of(arguments[1]))
                .option(KafkaStart.earliest())
                .option(new KafkaRetry(Duration.ofMillis(5), Duration.ofMillis(20)))
                .option(new KafkaDeadLetters(arguments[1] + "-dead"))
                // One that is killed is missed after so long; the broker wants no less.
                .option(KafkaProperties.of(KafkaProperties.Client.CONSUMER, Map.of("session.timeout.ms", 6_000)))
                .build();
        try (FileChannel out =
                        FileChannel.open(Path.of(arguments[2]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Connection connection = Connection.open(Server.of("kafka", arguments[0]), options)) {
            connection
                    .subscriber(route, MessageSet.of(RawMessage.TYPE))
                    .maxInFlight(8)
                    .errorHandler(ErrorHandler.always(Settlement.REJECT))
                    .subscribe(delivery -> {
                        String text = delivery.message().payload().toUtf8();
                        if (isPoison(Integer.parseInt(text))) {
                            throw new IllegalStateException("poison");
                        }
                        out.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
                    });
            while (System.in.read() >= 0) {} // until it is closed
        }
    }
}
