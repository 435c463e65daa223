package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.spi.Origin;
import java.net.InetSocketAddress;
import java.util.Objects;

/** Who sent a datagram, as {@code Delivery.metadata} knows it; as an option of a send the one whom it goes to, instead of the server. */
public record UdpPeer(InetSocketAddress address) implements SendOption, Origin {
    public UdpPeer {
        Objects.requireNonNull(address, "address");
    }

    @Override
    public String origin() {
        return address.toString();
    }
}
