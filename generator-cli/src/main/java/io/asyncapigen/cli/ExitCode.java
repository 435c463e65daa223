package io.asyncapigen.cli;

/** What the command tells the shell. */
final class ExitCode {
    /** Done; there may be warnings. */
    static final int DONE = 0;

    /** The document has errors, or {@code --check} found that the output differs. */
    static final int REFUSED = 1;

    /** The command was used in a wrong way. */
    static final int USAGE = 2;

    /** Something could not be read or written. */
    static final int IO = 3;

    /** A fault of this program. */
    static final int BUG = 70;

    private ExitCode() {}
}
