package io.asyncapigen.runtime.udp;

import java.util.OptionalLong;

/**
 * How many messages a receiver had dropped when one came, as {@code Delivery.metadata} knows it.
 *
 * @param busy because too many waited already
 * @param large because they were larger than allowed
 * @param strange because somebody else than the server had sent them, where we call one
 * @param system what the operating system had dropped of the socket at most a second or two before, since it was opened: because the {@link
 *     UdpBuffers#socket()} was full, or the datagram broken. Empty where it does not say so: Linux does, but not of a port that several sockets
 *     share, as those of a group may
 */
public record UdpDropped(long busy, long large, long strange, OptionalLong system) {}
