package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/** What the runtime throws. Its message names what was tried and never shows a payload or a secret. */
public class AsyncApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AsyncApiException(String message) {
        super(message);
    }

    public AsyncApiException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
