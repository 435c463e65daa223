package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.spi.Origin;
import java.net.InetSocketAddress;
import java.util.Objects;

/**
 * One end of a connection that came to us, or that we made: what {@code Delivery.metadata} knows of where a message came from and, as an
 * option of a send where we listen, the one peer that it is for.
 *
 * @param address the peer's own, which no other one has while it is connected
 */
public record TcpPeer(InetSocketAddress address) implements SendOption, Origin {
    public TcpPeer {
        Objects.requireNonNull(address, "address");
    }

    @Override
    public String origin() {
        return address.toString();
    }
}
