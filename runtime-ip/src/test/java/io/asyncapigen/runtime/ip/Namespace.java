package io.asyncapigen.runtime.ip;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Another network namespace, at the far end of a pair of interfaces; the near one is in the namespace of this process. Each has an address of
 * IPv4 and two of IPv6.
 */
final class Namespace implements AutoCloseable {
    static final String NEAR = "198.51.100.1";
    static final String FAR = "198.51.100.2";
    static final String NEAR_6 = "fd5e:a52::1";
    static final String FAR_6 = "fd5e:a52::2";
    static final String NEAR_LINK = "fe80::a52:1";
    static final String FAR_LINK = "fe80::a52:2";

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final int CLONE_NEWNET = 0x40000000;

    private interface Kernel extends Library {
        int open(String path, int flags) throws LastErrorException;

        int setns(int file, int kind) throws LastErrorException;

        int close(int file) throws LastErrorException;
    }

    private final String name;
    private final String near;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var made = new Thread(task, "namespace");
        made.setDaemon(true);
        return made;
    });

    private Namespace(String name) {
        this.name = name;
        this.near = name + "n";
    }

    static Namespace create() throws Exception {
        IpMachine.requireTools("ip");
        // An interface's name has at most 15 characters, and others may run tests at the same time.
        var made = new Namespace("ag" + ProcessHandle.current().pid() + "x" + MADE.incrementAndGet());
        run("ip netns add " + made.name);
        try {
            made.connect();
            return made;
        } catch (Exception e) {
            run("ip netns del " + made.name);
            throw e;
        }
    }

    private void connect() throws Exception {
        run("ip link add " + near + " type veth peer name far netns " + name);
        run("ip link set " + near + " addrgenmode none up");
        run("ip -n " + name + " link set far addrgenmode none up");
        run("ip -n " + name + " link set lo up");
        run("ip addr add " + NEAR + "/24 dev " + near);
        run("ip addr add " + NEAR_6 + "/64 dev " + near + " nodad");
        run("ip addr add " + NEAR_LINK + "/64 dev " + near + " nodad");
        run("ip -n " + name + " addr add " + FAR + "/24 dev far");
        run("ip -n " + name + " addr add " + FAR_6 + "/64 dev far nodad");
        run("ip -n " + name + " addr add " + FAR_LINK + "/64 dev far nodad");
        in(() -> {
            Kernel kernel = Native.load("c", Kernel.class);
            int file = kernel.open("/run/netns/" + name, 0);
            kernel.setns(file, CLONE_NEWNET);
            return kernel.close(file);
        });
    }

    private static void run(String command) throws IOException {
        IpMachine.run(List.of(command.split(" ")));
    }

    /** Runs it on a thread that lives there, and so do the sockets that it opens. */
    <T> T in(Callable<T> work) throws Exception {
        return thread.submit(work).get();
    }

    /** How many packets the system has thrown away there, since raw sockets bound to an address of IPv4 had no room for them. */
    int droppedByRawSockets() throws Exception {
        String unbound = " 00000000:%04X ".formatted(IpMachine.PROTOCOL);
        List<String> sockets = in(() -> Files.readAllLines(Path.of("/proc/thread-self/net/raw")));
        return sockets.stream()
                .skip(1)
                .filter(each -> !each.contains(unbound))
                .mapToInt(each -> Integer.parseInt(each.substring(each.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** What to put before a program for it to run there. */
    List<String> prefix() {
        return List.of("ip", "netns", "exec", name);
    }

    /** The interface of ours that leads there. */
    String near() {
        return near;
    }

    /** The interfaces would go with it, but only some time after. */
    @Override
    public void close() throws IOException {
        thread.shutdown();
        run("ip link del " + near);
        run("ip netns del " + name);
    }
}
