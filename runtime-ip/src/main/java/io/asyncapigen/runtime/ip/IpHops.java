package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectOption;

/**
 * How far packets go that we send, answers among them: the time to live of IPv4, the hop limit of IPv6. Without, what the system says, which is
 * 1 for multicast groups. With {@link IpHeader} the header says it.
 *
 * @param most how many hops, 1 to 255; 1 is the local network
 */
public record IpHops(int most) implements ConnectOption {
    private static final int MOST = 255;

    public IpHops {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("there are 1 to " + MOST + " hops, not " + most);
        }
    }
}
