package io.asyncapigen.runtime.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A process of its own, which may or may not what it needs. */
class PrivilegeTest {
    private static final List<String> WITHOUT =
            List.of("setpriv", "--bounding-set=-net_raw", "--inh-caps=-net_raw", "--ambient-caps=-net_raw");
    private static final List<String> NOTHING_ELSE =
            List.of("setpriv", "--bounding-set=-all,+net_raw", "--inh-caps=-all", "--ambient-caps=-all");

    @BeforeAll
    static void requirePrivilege() {
        IpMachine.requireTools("setpriv");
    }

    /** What the process does. */
    static final class Opening {
        private Opening() {}

        public static void main(String... hosts) {
            for (String each : hosts) {
                try (Connection connection = Connection.open(Server.of("ip", each), ConnectOptions.defaults())) {
                    System.out.println("opened " + connection);
                } catch (RuntimeException e) {
                    System.out.println(e);
                }
            }
        }
    }

    private static String printed(List<String> prefix, String... properties) throws Exception {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(properties));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), Opening.class.getName(), "127.0.0.1:253", "[::1]:253"));
        try (ServerFolder folder = ServerFolder.create("ip-privilege")) {
            folder.run(command, "log");
            return Files.readString(folder.file("log"));
        }
    }

    @Test
    @Row("no `CAP_NET_RAW`")
    void withoutTheCapabilityTheErrorNamesIt() throws Exception {
        String printed = printed(WITHOUT);
        List<String> lines =
                printed.lines().filter(each -> each.contains("Exception")).toList();
        assertTrue(lines.size() == 2 && !printed.contains("opened"), printed);
        for (String each : lines) {
            assertTrue(
                    each.contains("ConnectFailedException") && each.contains("CAP_NET_RAW") && each.contains("253"),
                    each);
        }
    }

    @Test
    @Row("a folder of temporary files from which nothing may be run, or which is not there")
    void whereJnaCannotUnpackItsLibraryTheErrorSaysSo() throws Exception {
        String printed = printed(List.of(), "-Djna.tmpdir=/proc/none", "-Djna.nosys=true");
        assertEquals(
                2,
                printed.lines()
                        .filter(each -> each.contains("ConnectFailedException") && each.contains("JNA cannot call"))
                        .count(),
                printed);
    }

    @Test
    void theCapabilityAloneIsEnough() throws Exception {
        String printed = printed(NOTHING_ELSE);
        assertFalse(printed.contains("Exception"), printed);
        assertEquals(
                2, printed.lines().filter(each -> each.startsWith("opened")).count(), printed);
    }
}
