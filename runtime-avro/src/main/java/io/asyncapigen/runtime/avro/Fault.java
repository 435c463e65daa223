package io.asyncapigen.runtime.avro;

import java.io.EOFException;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.avro.AvroTypeException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a value or with bytes, and where. Its message has no content of the payload. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;
    private final transient Deque<String> path = new ArrayDeque<>();

    Fault(String sentence) {
        this(sentence, null);
    }

    /** @param cause what others threw, or null */
    Fault(String sentence, @Nullable Throwable cause) {
        super(sentence, cause, false, false);
        this.sentence = sentence;
    }

    /** The fault of a part, seen from the value that it is a part of. */
    static Fault at(String segment, Exception cause) {
        Fault fault = of(cause);
        fault.path.addFirst(segment.replace("~", "~0").replace("/", "~1"));
        return fault;
    }

    static Fault of(Exception cause) {
        if (cause instanceof Fault fault) {
            return fault;
        } else if (cause instanceof EOFException) {
            return new Fault("the bytes end too early");
        } else if (cause instanceof AvroTypeException) {
            return new Fault(
                    String.valueOf(cause.getMessage())); // of two schemas, as our sources look at values themselves
        } else if (cause instanceof DateTimeException || cause instanceof ArithmeticException) {
            return new Fault("the number is too large");
        }
        return new Fault("the bytes are not of this schema", cause);
    }

    /** With the place as a JSON Pointer, for a value that is not the whole one. */
    @Override
    public String getMessage() {
        return path.isEmpty() ? sentence : "/" + String.join("/", path) + ": " + sentence;
    }
}
