package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port.
 *
 * @param host a name or an address, IPv6 without brackets
 * @param port from 0 to 65535
 */
public record Place(String host, int port) {
    private static final Pattern HOST = Pattern.compile("(?:\\[([^\\]/@]+)\\]|([^:/@\\[\\],\\s]+))(?::(\\d{1,5}))?");
    private static final int LAST_PORT = 65_535;

    /**
     * Of a server's address.
     *
     * @param usual the port where none is written
     * @throws ConnectFailedException when it is no host with a port
     */
    public static Place of(ServerAddress server, int usual) {
        Matcher matcher = HOST.matcher(server.host());
        int port = !matcher.matches() ? -1 : matcher.group(3) == null ? usual : Integer.parseInt(matcher.group(3));
        if (port < 0 || port > LAST_PORT) {
            throw new ConnectFailedException(
                    server + " has no host that can be connected to: write a name or an address"
                            + " (IPv6 in brackets) and, after a colon, a port up to " + LAST_PORT
                            + "; credentials go into ConnectOptions");
        }
        return new Place(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), port);
    }

    /**
     * Looks the name up; blocks.
     *
     * @throws ConnectFailedException when there is no such host
     */
    public InetSocketAddress resolve() {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new ConnectFailedException("there is no host " + host, e);
        }
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
