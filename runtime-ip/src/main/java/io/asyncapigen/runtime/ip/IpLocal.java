package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectOption;
import java.net.InetAddress;
import java.util.Objects;

/**
 * The address of this machine to send from, and to receive at what a server elsewhere sends; otherwise the one that the system chooses.
 * Requests to a server on this very machine need one that is not the server's, or replies could not be told from requests.
 *
 * @param address of the version of IP that is to be spoken; with its scope if it is link-local
 */
public record IpLocal(InetAddress address) implements ConnectOption {
    public IpLocal {
        Objects.requireNonNull(address, "address");
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            throw new IllegalArgumentException(address.getHostAddress() + " is no address to send from");
        }
    }
}
