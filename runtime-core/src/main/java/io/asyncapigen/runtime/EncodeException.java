package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/** A message cannot be written in its content type. Nothing was sent. */
public class EncodeException extends AsyncApiException {
    private static final long serialVersionUID = 1;

    public EncodeException(String message) {
        super(message);
    }

    public EncodeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
