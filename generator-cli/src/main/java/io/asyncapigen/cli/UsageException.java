package io.asyncapigen.cli;

/** The command was used in a wrong way; the message is one line for the person who did. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
