package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.json.JsonPointer;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a payload, and where, without showing what is in it: Jackson's own messages quote it. */
final class Problem {
    private Problem() {}

    static String describe(JacksonException problem) {
        return what(problem) + where(problem);
    }

    /** The member of the headers that does not fit its type, or lacks one that the type cannot be without. */
    static List<Fault> inHeaders(JacksonException problem) {
        List<String> path = segments(problem);
        if (problem instanceof ValueInstantiationException && problem.getCause() instanceof NullPointerException) {
            return List.of(missing(path, what(problem)));
        } else if (problem instanceof MismatchedInputException
                && problem.getOriginalMessage().startsWith("Missing required")) {
            int last = path.size() - 1;
            return List.of(missing(path.subList(0, last), path.get(last)));
        }
        return List.of(new Fault(headers(path), "type", what(problem)));
    }

    private static Fault missing(List<String> path, String member) {
        return new Fault(headers(path), "required", "the member " + member + " is missing");
    }

    private static RuntimeExpression headers(List<String> path) {
        return new RuntimeExpression(RuntimeExpression.Source.HEADER, new JsonPointer(path));
    }

    private static String what(JacksonException problem) {
        if (problem instanceof StreamConstraintsException) {
            return "too large: " + problem.getOriginalMessage();
        } else if (problem instanceof StreamReadException) {
            return problem.getOriginalMessage().startsWith("Duplicate") ? "a duplicate member" : "no well-formed JSON";
        } else if (problem instanceof ValueInstantiationException && problem.getCause() != null) {
            return String.valueOf(problem.getCause().getMessage());
        } else if (problem instanceof InvalidFormatException format) {
            return "does not fit " + format.getTargetType().getSimpleName();
        } else if (problem instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        return problem instanceof DatabindException ? problem.getOriginalMessage() : "cannot be read";
    }

    private static String mismatch(MismatchedInputException mismatch) {
        String message = mismatch.getOriginalMessage();
        if (message.startsWith("Cannot deserialize value") || message.startsWith("Cannot construct")) {
            return "does not fit " + mismatch.getTargetType().getSimpleName();
        }
        return message.startsWith("No content") ? "empty" : message;
    }

    private static String where(JacksonException problem) {
        String path = path(problem);
        return path.isEmpty() ? "" : " (at " + path + ")";
    }

    private static String path(JacksonException problem) {
        return segments(problem).stream().map(each -> "/" + each).collect(Collectors.joining());
    }

    private static List<String> segments(JacksonException problem) {
        return problem.getPath().stream()
                .map(each ->
                        each.getPropertyName() == null ? Integer.toString(each.getIndex()) : each.getPropertyName())
                .toList();
    }
}
