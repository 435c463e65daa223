package io.asyncapigen.runtime.testkit.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Thousands of peers that connect and then say nothing, in a JVM of their own, so that what they take is not taken from the server. */
public final class IdlePeers implements AutoCloseable {
    private static final int MANY = 10_000;
    private static final int MANY_BY_TLS = 500;
    private static final int OTHER_FILES = 500;
    private static final long LIMIT_SECONDS = 60;

    private final JavaProgram program;
    private final int count;

    private IdlePeers(JavaProgram program, int count) {
        this.program = program;
        this.count = count;
    }

    private static int most(int wanted) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(wanted, system.getMaxFileDescriptorCount() - OTHER_FILES)
                : wanted;
    }

    /**
     * Ten thousand, or as many as a process may have here if that is less. Returns when all of them are connected.
     *
     * @param folder for a file
     * @param greeting what each says first, whose answer ends with an empty line; empty where they say nothing at all
     * @throws IllegalStateException when they are not within a minute
     */
    public static IdlePeers connect(ServerFolder folder, int port, String greeting)
            throws IOException, InterruptedException {
        return connect(folder, port, most(MANY), "plain", greeting);
    }

    /**
     * Five hundred that shake hands by TLS, trusting whatever is shown, and then as above.
     *
     * @param greeting not empty
     */
    public static IdlePeers connectByTls(ServerFolder folder, int port, String greeting)
            throws IOException, InterruptedException {
        return connect(folder, port, most(MANY_BY_TLS), "tls", greeting);
    }

    private static IdlePeers connect(ServerFolder folder, int port, int count, String kind, String greeting)
            throws IOException, InterruptedException {
        Path file = folder.file("idle");
        var peers = new IdlePeers(
                JavaProgram.start(
                        IdlePeers.class, file, Integer.toString(port), Integer.toString(count), kind, greeting),
                count);
        long end = System.nanoTime() + LIMIT_SECONDS * 1_000_000_000;
        while (peers.program.lines().isEmpty()) {
            if (System.nanoTime() > end) {
                peers.close();
                throw new IllegalStateException("not all of the " + count + " peers could connect: "
                        + Files.readString(folder.file("idle.log")));
            }
            Thread.sleep(10);
        }
        return peers;
    }

    public int count() {
        return count;
    }

    /** They are gone without a word. */
    @Override
    public void close() {
        program.close();
    }

    /** @param arguments the file, the port, how many, whether by TLS, and the greeting */
    public static void main(String... arguments) throws IOException, GeneralSecurityException {
        var server = new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
        int count = Integer.parseInt(arguments[2]);
        SocketFactory sockets = arguments[3].equals("tls") ? trusting().getSocketFactory() : SocketFactory.getDefault();
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Socket each = sockets.createSocket(server.getAddress(), server.getPort());
            open.add(each);
            if (!arguments[4].isEmpty()) {
                greet(each, arguments[4]);
            }
        }
        Files.writeString(Path.of(arguments[0]), open.size() + "\n");
        while (System.in.read() >= 0) {
            // the end of the other JVM is the end of this one
        }
    }

    private static void greet(Socket peer, String greeting) throws IOException {
        peer.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
        var said = new StringBuilder();
        while (said.indexOf("\r\n\r\n") < 0) {
            int next = peer.getInputStream().read();
            if (next < 0) {
                throw new IOException("closed after: " + said);
            }
            said.append((char) next);
        }
    }

    private static SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        return context;
    }

    /** Looks at nothing: it is not the peers that are tested. */
    private static final class Trusting extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
