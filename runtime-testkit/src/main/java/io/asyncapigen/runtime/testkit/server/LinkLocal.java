package io.asyncapigen.runtime.testkit.server;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A network interface of this machine that leads back to it, with an address of IPv6 that counts on that link alone and is written with its zone for that reason. */
public final class LinkLocal implements AutoCloseable {
    /** Without the zone; the certificates of {@link Certificates} are for it. */
    static final String ADDRESS = "fe80::a52:7";

    private static final String LOG = "ip.log";
    private static final long LIMIT_SECONDS = 20;
    private static final int PATIENCE_MILLIS = 100;

    private final ServerFolder folder;
    private final String name;

    private LinkLocal(ServerFolder folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Makes one, as root may; where it cannot be made the test fails or is skipped, see {@link TestMachine}. */
    public static LinkLocal create() throws IOException, InterruptedException {
        TestMachine.requireProgram("ip", "iproute2");
        // An interface's name has at most 15 characters, and others may run tests at the same time.
        var made = new LinkLocal(
                ServerFolder.create("link"), "agl" + ProcessHandle.current().pid());
        boolean isThere;
        try {
            made.ip("link", "add", made.name, "type", "veth", "peer", "name", made.name + "p");
            isThere = true;
        } catch (IllegalStateException e) {
            made.folder.close();
            isThere = false;
        }
        TestMachine.require(isThere, "a network interface can only be made by root");
        made.ip("link", "set", made.name + "p", "addrgenmode", "none", "up");
        made.ip("link", "set", made.name, "addrgenmode", "none", "up");
        made.ip("addr", "add", ADDRESS + "/64", "dev", made.name, "nodad");
        made.awaitDatagram();
        return made;
    }

    /** The first one to a new link is often lost, and so would be the message of a test. */
    private void awaitDatagram() throws IOException {
        var address = InetAddress.getByName(ADDRESS + "%" + name);
        long end = System.nanoTime() + LIMIT_SECONDS * 1_000_000_000;
        try (var socket = new DatagramSocket(0, address)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var one = new DatagramPacket(new byte[1], 1, address, socket.getLocalPort());
            while (true) {
                socket.send(one);
                try {
                    socket.receive(new DatagramPacket(new byte[1], 1));
                    return;
                } catch (SocketTimeoutException e) {
                    if (System.nanoTime() > end) {
                        throw new IOException("no datagram comes over " + host(), e);
                    }
                }
            }
        }
    }

    private void ip(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        folder.run(command, LOG);
    }

    /** As it stands before a port. */
    public String host() {
        return "[" + ADDRESS + "%" + name + "]";
    }

    @Override
    public void close() throws IOException {
        try {
            ip("link", "del", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        folder.close();
    }
}
