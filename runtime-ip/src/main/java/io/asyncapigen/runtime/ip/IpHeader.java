package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;

/**
 * Has payloads begin with the header of IP, on a route or the whole connection.
 *
 * <p>Received: what the packet had. That of IPv6 is put together from what the system says of the packet: it has all fields, but extension
 * headers are gone. Sent: what the sender wrote; of IPv4 the system fills in the total length, the checksum and, where they are zero, the
 * source and the identification. Such packets are not fragmented: one that is larger than the way to the server takes fails. Answers of a
 * responder are sent without.
 */
public record IpHeader() implements RouteOption, ConnectOption {}
