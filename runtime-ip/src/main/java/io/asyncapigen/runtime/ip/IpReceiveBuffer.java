package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;

/**
 * How much the system keeps of what has come and was not read yet, on a route or the whole connection. Without, 4 MiB, or as much of it as
 * the system allows ({@code net.core.rmem_max}, which only {@code CAP_NET_ADMIN} goes beyond).
 *
 * @param bytes which count with what the system needs to manage them, several hundred for a packet
 */
public record IpReceiveBuffer(int bytes) implements RouteOption, ConnectOption {
    public IpReceiveBuffer {
        if (bytes < 1) {
            throw new IllegalArgumentException("a buffer has at least one byte, not " + bytes);
        }
    }
}
