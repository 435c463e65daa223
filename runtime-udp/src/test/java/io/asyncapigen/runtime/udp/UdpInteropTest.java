package io.asyncapigen.runtime.udp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a program that shares no code with us, on both sides; over two networks where the machine lets us make them. */
class UdpInteropTest extends UdpTests {
    @BeforeAll
    static void look() {
        TestMachine.requireProgram("socat", "socat");
    }

    private Process start(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        closing(() -> process.destroyForcibly().waitFor());
        return process;
    }

    @Test
    void itAsksAndWeAnswer() throws Exception {
        Connection listening = open("127.0.0.1:0");
        listening
                .responder(ROUTE, RAW, ReplyRoute.of(ROUTE), RAW)
                .respond(delivery -> message("> " + delivery.message().payload().toUtf8()));
        Process socat = start("socat", "-", "UDP:127.0.0.1:" + port(listening));
        socat.getOutputStream().write("hello\n".getBytes(UTF_8));
        socat.getOutputStream().flush();
        assertEquals("> hello", socat.inputReader().readLine());
    }

    @Test
    void weAskAndItAnswers() throws Exception {
        int port = UdpContract.freePort();
        start("socat", "UDP-LISTEN:" + port + ",bind=127.0.0.1,fork", "EXEC:cat");
        Connection calling = open("127.0.0.1:" + port, Role.CONNECT);
        var received = collect(calling);
        String came = null;
        for (int i = 0; came == null && i < 200; i++) { // until it listens
            send(calling, "echo");
            var next = received.poll(100, TimeUnit.MILLISECONDS);
            came = next == null ? null : next.message().payload().toUtf8();
        }
        assertEquals("echo", came);
    }

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    /** Another network, in which there is another machine as far as anybody can tell. */
    private String network(String name, String near) throws Exception {
        TestMachine.require(
                ServerFolder.isInstalled("ip") && run("ip", "netns", "add", name), "no network can be made");
        closing(() -> run("ip", "netns", "delete", name));
        assertTrue(run("ip", "link", "add", near, "type", "veth", "peer", "name", "far0", "netns", name));
        assertTrue(run("ip", "address", "add", "10.231.77.1/24", "dev", near));
        assertTrue(run("ip", "link", "set", near, "up"));
        assertTrue(run("ip", "netns", "exec", name, "ip", "address", "add", "10.231.77.2/24", "dev", "far0"));
        assertTrue(run("ip", "netns", "exec", name, "ip", "link", "set", "far0", "up"));
        return near;
    }

    @Test
    void aGroupReachesAnotherNetworkInBothDirections() throws Exception {
        String name = "udp-" + ProcessHandle.current().pid();
        String near = network(name, "u" + ProcessHandle.current().pid());
        var folder = closing(ServerFolder.create("multicast"));
        int port = UdpContract.freePort();
        String group = "239.255.77.10";
        UdpMulticast multicast = UdpMulticast.standard().on(near);

        Process there = start(
                "ip",
                "netns",
                "exec",
                name,
                "socat",
                "-u",
                "UDP-RECV:" + port + ",ip-add-membership=" + group + ":10.231.77.2",
                "CREATE:" + folder.file("received"));
        Connection sending = open(group + ":" + port, multicast);
        for (int i = 0; i < 200 && !hasCome(folder); i++) { // until it has joined
            send(sending, "from here\n");
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertTrue(there.isAlive());
        assertTrue(Files.readString(folder.file("received")).startsWith("from here\n"));

        var received = new LinkedBlockingQueue<io.asyncapigen.runtime.Delivery<io.asyncapigen.runtime.RawMessage>>();
        open(group + ":" + port, multicast).subscriber(ROUTE, RAW).subscribe(received::add);
        String came = null;
        for (int i = 0; came == null && i < 50; i++) { // until the network knows who has joined
            Process writing = start(
                    "ip",
                    "netns",
                    "exec",
                    name,
                    "socat",
                    "-u",
                    "EXEC:echo from there",
                    "UDP-DATAGRAM:" + group + ":" + port + ",ip-multicast-if=10.231.77.2");
            assertTrue(writing.waitFor(20, TimeUnit.SECONDS));
            var next = received.poll(200, TimeUnit.MILLISECONDS);
            came = next == null ? null : next.message().payload().toUtf8();
        }
        assertEquals("from there\n", came);
        assertEquals(List.of(), List.copyOf(received));
    }

    private static boolean hasCome(ServerFolder folder) throws Exception {
        return Files.exists(folder.file("received")) && Files.size(folder.file("received")) > 0;
    }
}
