package io.asyncapigen.generator.validate.language;

/** Where Protocol Buffers text stops to be that. The message is a sentence without a full stop. */
public final class ProtobufFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    ProtobufFault(int line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    /** The line of the text, from 1. */
    public int line() {
        return line;
    }
}
