package io.asyncapigen.runtime.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a server of this machine that can be cut at any moment, or begins where the server is not known. Thread-safe. */
public final class Cutter implements AutoCloseable {
    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean isBarred;

    /** From a free port of 127.0.0.1 to that one. */
    public Cutter(int target) throws IOException {
        this(target, "127.0.0.1");
    }

    /** @param address where it begins */
    public Cutter(int target, String address) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getByName(address));
        start(this::accept);
    }

    /** Address and port of the beginning. */
    public String host() {
        return entrance.getInetAddress().getHostAddress() + ":" + entrance.getLocalPort();
    }

    /** How often somebody has come this way. */
    public int connections() {
        return connections.get();
    }

    /** Ends all connections, without a word. */
    public void cut() throws IOException {
        for (Socket each : open) {
            open.remove(each);
            each.close();
        }
    }

    /** Lets nobody through, or somebody again. */
    public void bar(boolean barred) {
        isBarred = barred;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            if (isBarred) {
                client.close();
                continue;
            }
            connections.incrementAndGet();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(client);
            open.add(server);
            start(() -> pump(client, server));
            start(() -> pump(server, client));
        }
    }

    private void pump(Socket from, Socket to) throws IOException {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        var thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) { // cut, or closed
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
