package io.asyncapigen.runtime.ip;

import com.sun.jna.LastErrorException;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.ServerAddress;
import java.net.InetAddress;

/** From what the system says to our exceptions. */
final class Failures {
    private static final String PRIVILEGE =
            "raw sockets need the capability CAP_NET_RAW, which root has: give it to the process, for instance with"
                    + " setcap cap_net_raw+ep on the java program, AmbientCapabilities of systemd, or --cap-add=NET_RAW of"
                    + " a container";

    private Failures() {}

    static ConnectFailedException connect(ServerAddress server, LastErrorException failure) {
        return new ConnectFailedException("cannot connect to " + server + ": " + reason(failure), failure);
    }

    /** JNA itself does not work here, as where nothing may be run from the folder of temporary files. */
    static ConnectFailedException connect(ServerAddress server, LinkageError failure) {
        return new ConnectFailedException(
                "cannot connect to " + server + ": JNA cannot call the C library: " + failure, failure);
    }

    static AsyncApiException open(Route route, LastErrorException failure) {
        return new AsyncApiException("cannot send or receive " + route + ": " + reason(failure), failure);
    }

    static SendFailedException send(Route route, InetAddress to, LastErrorException failure) {
        return new SendFailedException(
                "cannot send to " + to.getHostAddress() + " for " + route + ": " + reason(failure), failure);
    }

    private static String reason(LastErrorException failure) {
        return failure.getErrorCode() == Libc.EPERM
                ? PRIVILEGE + " (" + failure.getMessage() + ")"
                : String.valueOf(failure.getMessage());
    }
}
