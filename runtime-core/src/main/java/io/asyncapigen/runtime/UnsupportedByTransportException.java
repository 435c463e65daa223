package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/** The protocol has no means for what is asked. Thrown when an operation is opened, for a single message by the send. */
public class UnsupportedByTransportException extends AsyncApiException {
    private static final long serialVersionUID = 1;

    public UnsupportedByTransportException(String message) {
        super(message);
    }

    public UnsupportedByTransportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
