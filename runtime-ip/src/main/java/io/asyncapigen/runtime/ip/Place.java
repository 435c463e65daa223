package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * What the host of a server says.
 *
 * @param addresses of the host, at least one, in the order in which to try them
 * @param protocol the number of the protocol of IP, 1 to 255
 */
record Place(List<InetAddress> addresses, int protocol) {
    private static final String FORM =
            "; it has the form host:protocol, as in 192.0.2.7:253, [2001:db8::7]:253 or node:icmp";

    /**
     * Blocks while a name is looked up.
     *
     * @throws ConnectFailedException when it says nothing that can be understood, or nobody knows the name
     */
    static Place of(ServerAddress server) {
        String host = server.host();
        if (host.contains("@")) {
            throw refused(server, "raw IP knows no users");
        } else if (host.contains(",")) {
            throw refused(server, "raw IP has one host");
        } else if (server.pathname() != null && !server.pathname().matches("/?")) {
            throw refused(server, "raw IP has no paths");
        }
        int colon = host.lastIndexOf(':');
        boolean isBracketed = host.startsWith("[");
        if (isBracketed && host.endsWith("]") || colon < 0) {
            throw refused(server, "there is no protocol of IP");
        }
        String name = host.substring(0, colon);
        if (name.contains(":") && !isBracketed) {
            throw refused(server, "an address of IPv6 needs brackets");
        } else if (isBracketed && !name.endsWith("]") || name.matches("|\\[]") || name.contains("/")) {
            throw refused(server, "\"" + name + "\" is no host");
        }
        String protocol = host.substring(colon + 1);
        int number = ProtocolNumbers.of(protocol)
                .orElseThrow(() -> refused(
                        server,
                        "\"" + protocol + "\" is no protocol of IP: a number from 1 to " + ProtocolNumbers.HIGHEST
                                + ", or a name such as icmp"));
        try {
            return new Place(List.of(InetAddress.getAllByName(name)), number);
        } catch (UnknownHostException e) {
            throw new ConnectFailedException(
                    "cannot connect to " + server + ": nobody knows the host " + name + " (" + e.getMessage() + ")", e);
        }
    }

    private static ConnectFailedException refused(ServerAddress server, String reason) {
        return new ConnectFailedException("cannot connect to " + server + ": " + reason + FORM);
    }

    /** Whether this is every address of this machine, which one can only receive at. */
    boolean isEverywhere() {
        return addresses.get(0).isAnyLocalAddress();
    }
}
