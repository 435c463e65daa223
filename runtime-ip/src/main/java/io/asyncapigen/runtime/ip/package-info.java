/**
 * Raw IPv4 and IPv6 sockets of Linux, by way of JNA: a message is a packet of one IP protocol, a server one of two peers. The options are
 * what a user of the module sees.
 */
@NullMarked
package io.asyncapigen.runtime.ip;

import org.jspecify.annotations.NullMarked;
