package io.asyncapigen.runtime.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Backoff;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a program that shares no code with us, on both sides. */
class TcpInteropTest extends TcpTests {
    private static final TcpFraming LINES = TcpFraming.newline();
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static ServerFolder folder;
    private static Identities identities;

    @BeforeAll
    static void start() throws Exception {
        TestMachine.requireProgram("socat", "socat");
        folder = ServerFolder.create("socat");
        identities = Identities.make();
    }

    @AfterAll
    static void end() throws Exception {
        if (folder != null) {
            folder.close();
            identities.close();
        }
    }

    /** Lets socat send that, and gives back what it got until the end. */
    private String talk(String sends, String address) throws Exception {
        Files.writeString(folder.file("in"), sends);
        Process socat = new ProcessBuilder("socat", "-t", "20", "-", address)
                .redirectInput(folder.file("in").toFile())
                .redirectErrorStream(true)
                .start();
        closing(() -> socat.destroyForcibly().waitFor());
        String got = new String(socat.getInputStream().readAllBytes(), UTF_8);
        assertTrue(socat.waitFor(20, TimeUnit.SECONDS));
        return got;
    }

    @Test
    void itAsksAndWeAnswer() throws Exception {
        Connection listening = listening(LINES);
        listening
                .responder(ROUTE, RAW, ReplyRoute.of(ROUTE), RAW)
                .maxInFlight(1)
                .respond(delivery -> message("> " + delivery.message().payload().toUtf8()));
        assertEquals("> one\n> two\n", talk("one\ntwo\n", "TCP:127.0.0.1:" + port(listening)));
    }

    @Test
    void itAsksOverTlsAndWeAnswer() throws Exception {
        ConnectOptions options = options(LINES, identities.ofServer().verifyingCallers())
                .tls(identities.trusting("client"))
                .build();
        Connection listening = closing(Connection.open(Server.of("tls", "localhost:0"), options));
        listening
                .responder(ROUTE, RAW, ReplyRoute.of(ROUTE), RAW)
                .maxInFlight(1)
                .respond(delivery -> message("> " + delivery.message().payload().toUtf8()));
        assertEquals(
                "> secret\n",
                talk(
                        "secret\n",
                        "OPENSSL:localhost:" + port(listening) + ",cafile=" + identities.certificate("server")
                                + ",cert=" + identities.certificate("client") + ",key=" + identities.key("client")));
    }

    @Test
    void weAskOverTlsAndItAnswers() throws Exception {
        int port = ServerFolder.freePort();
        Process server = folder.start(
                folder.process(
                        List.of(
                                "socat",
                                "OPENSSL-LISTEN:" + port + ",reuseaddr,fork,cert=" + identities.certificate("server")
                                        + ",key=" + identities.key("server") + ",cafile="
                                        + identities.certificate("client"),
                                "EXEC:cat"),
                        "tls.log"),
                "tls.log",
                List.of(port),
                LIMIT);
        closing(() -> server.destroyForcibly().waitFor());
        ConnectOptions options = options(LINES, io.asyncapigen.runtime.netty.Role.CONNECT)
                .tls(identities.trusting("server"))
                .credentials(identities.of("client"))
                .build();
        Connection calling = closing(Connection.open(Server.of("tls", "localhost:" + port), options));
        var received = collect(calling);
        send(calling, "echo");
        assertEquals("echo", text(received));
    }

    /** What was sent while it was away comes when it is there again; what it had confirmed by nothing may be lost, as TCP is. */
    @Test
    void itIsKilledAndStartedAgain() throws Exception {
        int port = ServerFolder.freePort();
        List<String> command = List.of("socat", "TCP-LISTEN:" + port + ",reuseaddr,fork", "EXEC:cat");
        Process first = folder.start(folder.process(command, "kill.log"), "kill.log", List.of(port), LIMIT);
        ConnectOptions options = options(LINES, io.asyncapigen.runtime.netty.Role.CONNECT)
                .reconnect(Backoff.fixed(Duration.ofMillis(50)))
                .build();
        Connection calling = open("127.0.0.1:" + port, options);
        var received = collect(calling);
        var publisher = calling.publisher(ROUTE, RAW);
        publisher.send(message("before"));
        assertEquals("before", text(received));

        first.descendants().forEach(ProcessHandle::destroyForcibly);
        first.destroyForcibly().waitFor();
        Process second = folder.start(folder.process(command, "kill.log"), "kill.log", List.of(port), LIMIT);
        closing(() -> {
            second.descendants().forEach(ProcessHandle::destroyForcibly);
            second.destroyForcibly().waitFor();
        });

        String came = null;
        for (long end = System.nanoTime() + LIMIT.toNanos(); came == null && System.nanoTime() < end; ) {
            try {
                publisher.send(message("after"));
            } catch (io.asyncapigen.runtime.SendFailedException e) {
                continue; // written to the connection that was lost
            }
            var next = received.poll(200, TimeUnit.MILLISECONDS);
            came = next == null ? null : next.message().payload().toUtf8();
        }
        assertEquals("after", came);
    }
}
