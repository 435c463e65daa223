package io.asyncapigen.runtime.testkit.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A network interface of this machine that leads back to it, with an address of IPv6 that counts on that link alone and is written with its zone for that reason. */
public final class LinkLocal implements AutoCloseable {
    /** Without the zone; the certificates of {@link Certificates} are for it. */
    static final String ADDRESS = "fe80::a52:7";

    private static final String LOG = "ip.log";

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
        return made;
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
