package io.asyncapigen.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came in is none of the messages of the operation. */
public class DecodeException extends AsyncApiException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable List<Fault> faults;

    public DecodeException(String message) {
        this(message, (Throwable) null);
    }

    public DecodeException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.faults = null;
    }

    /** @param faults named in the message already */
    public DecodeException(String message, List<Fault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    /** What the schemas of the document forbid in the message or a field beside it; empty when something else is wrong. */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }
}
