package io.asyncapigen.generator.link.protobuf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which {@code protoc} it is. Its classes run with {@code protobuf-java} of the same version and with newer ones, but not with older
 * ones, and not with those that are too much newer.
 *
 * @param release the first number since 21, which {@code 3.21.12} was called before
 */
record ProtocVersion(String text, int release) {
    /** The one that belongs to the protobuf-java of runtime-protobuf, and what that is called. */
    static final int FITTING = 33;

    static final String RUNTIME = "4.33.0";

    /** The oldest whose classes that one runs. */
    static final int OLDEST = 21;

    private static final Pattern TEXT = Pattern.compile("libprotoc (?:3\\.)?(\\d{1,6})(?:\\.\\d+)*.*", Pattern.DOTALL);

    /** @param output of {@code protoc --version}; empty when it is not that of a protoc */
    static Optional<ProtocVersion> of(String output) {
        Matcher matcher = TEXT.matcher(output.strip());
        return matcher.matches()
                ? Optional.of(new ProtocVersion(
                        output.strip().substring("libprotoc ".length()), Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    boolean fits() {
        return release >= OLDEST && release <= FITTING;
    }
}
