package io.asyncapigen.generator;

import java.util.Locale;

/** A kind of generated code that can be asked for on its own. */
public enum Part {
    /** Types of payloads and headers. */
    SCHEMAS,
    MESSAGES,
    CHANNELS,
    SERVERS,
    /** The API class and the handler interfaces. */
    API;

    /** The name on the command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text();
    }
}
