package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.SendFailedException;

/** A peer that does not read what it is sent, whose connection is to end. */
public final class DeafPeerException extends SendFailedException {
    private static final long serialVersionUID = 1L;

    DeafPeerException(String message) {
        super(message);
    }
}
