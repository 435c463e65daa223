package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/** Something took longer than it may. Whether it happened after all is not known. */
public class DeadlineExceededException extends AsyncApiException {
    private static final long serialVersionUID = 1;

    public DeadlineExceededException(String message) {
        super(message);
    }

    public DeadlineExceededException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
