package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/** No connection to the server came about. */
public class ConnectFailedException extends AsyncApiException {
    private static final long serialVersionUID = 1;

    public ConnectFailedException(String message) {
        super(message);
    }

    public ConnectFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
