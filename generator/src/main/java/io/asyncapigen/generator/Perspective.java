package io.asyncapigen.generator;

import java.util.Locale;

/** For which side of the conversation code is generated. */
public enum Perspective {
    /** For the application that the document describes: it sends what the document says it sends. */
    APPLICATION,
    /** For its counterpart: send and receive are swapped. */
    CLIENT;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
