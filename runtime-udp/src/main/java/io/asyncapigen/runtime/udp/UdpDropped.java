package io.asyncapigen.runtime.udp;

/**
 * How many messages a receiver had dropped when one came, as {@code Delivery.metadata} knows it. What the system has dropped before is not
 * among them, for it does not say so.
 *
 * @param busy because too many waited already
 * @param large because they were larger than allowed
 */
public record UdpDropped(long busy, long large) {}
