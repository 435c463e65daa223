package io.asyncapigen.runtime.udp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.BufferedReader;
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
        int port = ServerFolder.freePort();
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
        assertTrue(run("ip", "address", "add", "10.231.77.1/24", "broadcast", "+", "dev", near));
        assertTrue(run("ip", "link", "set", near, "up"));
        assertTrue(run(
                "ip",
                "netns",
                "exec",
                name,
                "ip",
                "address",
                "add",
                "10.231.77.2/24",
                "broadcast",
                "+",
                "dev",
                "far0"));
        assertTrue(run("ip", "netns", "exec", name, "ip", "link", "set", "far0", "up"));
        return near;
    }

    @Test
    void aGroupReachesAnotherNetworkInBothDirections() throws Exception {
        String name = "udp-" + ProcessHandle.current().pid();
        String near = network(name, "u" + ProcessHandle.current().pid());
        var folder = closing(ServerFolder.create("multicast"));
        int port = ServerFolder.freePort();
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

    /** What a program of another network sees of a datagram: the hops that it may still go, and its text. Prints a line for each. */
    private static final String LISTENING = String.join(
            "\n",
            "import socket, struct, sys",
            "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
            "s.setsockopt(socket.IPPROTO_IP, 12, 1) # IP_RECVTTL, which Python has no name for",
            "s.bind(('', int(sys.argv[1])))",
            "group = socket.inet_aton('239.255.77.11') + socket.inet_aton('10.231.77.2')",
            "s.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, group)",
            "print('ready', flush=True)",
            "while True:",
            "    text, more, _, peer = s.recvmsg(100, 100)",
            "    print(struct.unpack('i', more[0][2])[0], text.decode(), flush=True)",
            "    s.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)",
            "    s.sendto(b'> ' + text, peer if text != b'to all' else ('10.231.77.255', int(sys.argv[2])))");

    @Test
    void anotherNetworkGetsABroadcastAndSeesHowManyHopsAGroupIsSent() throws Exception {
        TestMachine.requireProgram("python3", "python3");
        String name = "udpb-" + ProcessHandle.current().pid();
        String near = network(name, "v" + ProcessHandle.current().pid());
        int port = ServerFolder.freePort();
        int ours = ServerFolder.freePort();
        Process there = start(
                "ip",
                "netns",
                "exec",
                name,
                "python3",
                "-c",
                LISTENING,
                Integer.toString(port),
                Integer.toString(ours));
        BufferedReader seen = there.inputReader();
        assertEquals("ready", seen.readLine());

        // Where it is sent back as a broadcast, too, and heard where we listen for one.
        var heard = collect(open("10.231.77.255:" + ours));
        Connection toAll = open("10.231.77.255:" + port, Role.CONNECT);
        var answers = collect(toAll);
        send(toAll, "to all");
        assertTrue(seen.readLine().endsWith(" to all"));
        assertEquals("> to all", text(heard));
        send(toAll, "to one");
        assertTrue(seen.readLine().endsWith(" to one"));
        assertEquals("> to one", text(answers));

        for (int hops : new int[] {1, 7}) {
            send(open("239.255.77.11:" + port, UdpMulticast.standard().on(near).withHops(hops)), "group");
            assertEquals(hops + " group", seen.readLine());
        }
    }

    private static boolean hasCome(ServerFolder folder) throws Exception {
        return Files.exists(folder.file("received")) && Files.size(folder.file("received")) > 0;
    }
}
