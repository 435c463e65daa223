package io.asyncapigen.runtime.ip;

import com.sun.jna.LastErrorException;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.util.List;

/** The machine that the tests run on, which has to let them have raw sockets, and some of them namespaces and other programs. */
final class IpMachine {
    /** For experiments, says IANA. */
    static final int PROTOCOL = 253;

    private IpMachine() {}

    /** Fails, or skips where the build may do without real servers, unless this process may open raw sockets. */
    static void requireRawSockets() {
        boolean may;
        try {
            RawSocket.open(InetAddress.getLoopbackAddress(), PROTOCOL).close();
            may = true;
        } catch (LastErrorException e) {
            may = false;
        }
        TestMachine.require(may, "tests of raw IP need CAP_NET_RAW: run them as root");
    }

    /** The same for programs, and for root's right to make network namespaces. */
    static void requireTools(String... programs) {
        requireRawSockets();
        for (String each : programs) {
            TestMachine.require(ServerFolder.isInstalled(each), each + " is not installed, see scripts/servers");
        }
    }

    /** Runs a program of the system to its end, which has to be a good one. */
    static void run(List<String> command) throws IOException {
        try (ServerFolder folder = ServerFolder.create("ip-test")) {
            folder.run(command, "tool.log");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(command + " was interrupted");
        }
    }
}
