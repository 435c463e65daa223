package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/** A message was not sent, or the server did not take it. */
public class SendFailedException extends AsyncApiException {
    private static final long serialVersionUID = 1;

    public SendFailedException(String message) {
        super(message);
    }

    public SendFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
