package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/** No codec reads or writes a message's content type. Thrown when an operation is opened. */
public class MissingCodecException extends AsyncApiException {
    private static final long serialVersionUID = 1;

    public MissingCodecException(String message) {
        super(message);
    }

    public MissingCodecException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
