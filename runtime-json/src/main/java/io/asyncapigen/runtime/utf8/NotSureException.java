package io.asyncapigen.runtime.utf8;

/** Says that the slow way has to decide. There is one, without a stack trace, as it is thrown in the course of things. */
public final class NotSureException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final NotSureException ONE = new NotSureException();

    private NotSureException() {
        super("the slow way has to decide", null, false, false);
    }

    /** Never returns; declared to give the exception so that the compiler knows where {@code throw} ends a branch. */
    public static NotSureException because() {
        return ONE;
    }
}
