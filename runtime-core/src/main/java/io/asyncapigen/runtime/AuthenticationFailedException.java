package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/** The server did not accept the credentials, or there are none that it asks for. */
public class AuthenticationFailedException extends ConnectFailedException {
    private static final long serialVersionUID = 1;

    public AuthenticationFailedException(String message) {
        super(message);
    }

    public AuthenticationFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
