package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.asyncapigen.cli.Shell.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where references may lead, as the command is told: by options, and by the configuration file. */
class ReferenceOptionsTest {
    private static final String ORDER = "type: object\nproperties: {id: {type: string}}\n";

    @TempDir
    Path temp;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private Shell shell;

    @BeforeEach
    void start() throws IOException {
        shell = new Shell(temp);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/order.yaml", exchange -> {
            asked.incrementAndGet();
            byte[] order = ORDER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, order.length);
            exchange.getResponseBody().write(order);
            exchange.close();
        });
        server.start();
        shell.put(
                "remote.yaml",
                document("http://127.0.0.1:" + server.getAddress().getPort() + "/order.yaml"));
        shell.put("project/local.yaml", document("../order.yaml"));
        shell.put("order.yaml", ORDER);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String document(String reference) {
        return Shell.VALID.replace("#/components/schemas/Order", reference);
    }

    private void assertRefused(String... args) {
        Result result = shell.run(args);
        assertEquals(ExitCode.REFUSED, result.code(), result.err());
        assertTrue(result.err().contains("error[reference-not-allowed]"), result.err());
    }

    private void assertValid(String... args) {
        Result result = shell.run(args);
        assertEquals(ExitCode.DONE, result.code(), result.err());
    }

    @Test
    void aHostIsAskedOnlyWhereItIsAllowed() throws IOException {
        assertRefused("validate", "remote.yaml");
        assertRefused("validate", "remote.yaml", "--allow-host", "example.com");
        assertEquals(0, asked.get());

        assertValid("validate", "remote.yaml", "--allow-host", "example.com,127.0.0.1");
        shell.put("asyncapi-gen.yaml", "allow-host: [127.0.0.1]\n");
        assertValid("validate", "remote.yaml");
        assertEquals(2, asked.get());
    }

    @Test
    void whatIsInTheCacheIsNotAskedForAgain() {
        assertValid("validate", "remote.yaml", "--allow-host", "127.0.0.1", "--cache", "kept");
        server.stop(0);
        assertValid("validate", "remote.yaml", "--allow-host", "127.0.0.1", "--cache", "kept");
        assertEquals(1, asked.get());

        assertRefused("validate", "remote.yaml", "--cache", "kept");
    }

    @Test
    void noReferenceLeavesTheRoot() throws IOException {
        assertValid("validate", "project/local.yaml", "--root", ".");
        assertRefused("validate", "project/local.yaml", "--root", "project");
        shell.put("asyncapi-gen.yaml", "root: project\n");
        assertRefused("validate", "project/local.yaml");

        Result result = shell.run("validate", "project/local.yaml", "--root", "nowhere");
        assertEquals(ExitCode.USAGE, result.code());
        assertTrue(result.err().contains("--root nowhere is no folder"), result.err());
    }

    @Test
    void aHostThatIsSlowAndAFileThatIsLargeHaveOptionsOfTheirOwn() throws IOException {
        shell.put(
                "remote.yaml",
                document("http://127.0.0.1:" + server.getAddress().getPort() + "/silence.yaml"));
        server.createContext("/silence.yaml", exchange -> asked.incrementAndGet());
        Result slow = shell.run("validate", "remote.yaml", "--allow-host", "127.0.0.1", "--timeout", "1");
        assertEquals(ExitCode.REFUSED, slow.code(), slow.err());
        assertTrue(slow.err().contains("no answer within 1000 ms, see --timeout"), slow.err());

        shell.put("large.yaml", Shell.VALID + "#" + " ".repeat(1 << 20));
        shell.put("asyncapi-gen.yaml", "max-size: 1\n");
        Result large = shell.run("validate", "large.yaml");
        assertEquals(ExitCode.REFUSED, large.code(), large.err());
        assertTrue(large.err().contains("help: allow more with --max-size MIB"), large.err());
        assertValid("validate", "large.yaml", "--max-size", "2");

        assertEquals(
                ExitCode.USAGE,
                shell.run("validate", "large.yaml", "--max-size", "4000").code());
        shell.put("asyncapi-gen.yaml", "timeout: long\n");
        assertEquals(ExitCode.USAGE, shell.run("validate", "large.yaml").code());
    }
}
