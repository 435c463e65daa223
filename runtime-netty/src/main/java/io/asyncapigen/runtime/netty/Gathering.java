package io.asyncapigen.runtime.netty;

import io.netty.channel.ChannelInboundHandler;

/** A decoder that gathers bytes until they are something whole, and says what that takes. Called by the event loop of its connection. */
public interface Gathering extends ChannelInboundHandler {
    /** How many bytes of memory it has for what is not whole; 0 when there is no such thing. */
    int gathered();
}
