package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/** The connection or the subscription is closed. */
public class ClosedException extends AsyncApiException {
    private static final long serialVersionUID = 1;

    public ClosedException(String message) {
        super(message);
    }

    public ClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
