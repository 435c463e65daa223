/**
 * What the protocols without a broker between have in common, on netty: event loops, TLS on both sides, listeners with limits, connections
 * that are made again, and a way in and a way out that hold back only the peer that is too fast or too slow. {@link Role}, {@link
 * ServerCertificate}, {@link ListenLimits}, {@link MessageLimit} and {@link MessageTime} are for users; the rest is for transports.
 */
@NullMarked
package io.asyncapigen.runtime.netty;

import org.jspecify.annotations.NullMarked;
