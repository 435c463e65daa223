package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/** What came in is none of the messages of the operation. */
public class DecodeException extends AsyncApiException {
    private static final long serialVersionUID = 1;

    public DecodeException(String message) {
        super(message);
    }

    public DecodeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
