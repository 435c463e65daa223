package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.spi.Origin;
import java.net.InetAddress;
import java.util.OptionalInt;

/**
 * What IP says of a packet that came in.
 *
 * @param source who sent it, as the packet says, which anybody can write into one; of a link-local address of IPv6 with its scope
 * @param destination to whom, which may be a group or a broadcast address
 * @param protocol the number of the protocol of IP, 1 to 255
 * @param hops how many more routers it could have passed ({@code TTL}, {@code hop limit}), where the system says so
 */
public record IpDelivery(InetAddress source, InetAddress destination, int protocol, OptionalInt hops)
        implements Origin {
    @Override
    public String origin() {
        return source.getHostAddress();
    }
}
