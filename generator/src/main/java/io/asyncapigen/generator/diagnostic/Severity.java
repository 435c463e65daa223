package io.asyncapigen.generator.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs. */
public enum Severity {
    /** The document is wrong; nothing is generated. */
    ERROR,
    /** The document is suspicious, or a part of it is not carried into the code; generation goes on. */
    WARNING,
    /** Something the author may want to know, such as a name that was changed. */
    NOTE;

    /** The word that people see, such as {@code warning}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
