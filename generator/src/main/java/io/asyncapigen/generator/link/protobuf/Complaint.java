package io.asyncapigen.generator.link.protobuf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that {@code protoc} says of a file.
 *
 * @param file its path, as it was handed to it
 * @param line from 1
 * @param column from 1
 * @param sentence without a full stop
 */
record Complaint(String file, int line, int column, boolean warning, String sentence) {
    private static final Pattern LINE = Pattern.compile("(.+?):(\\d{1,9}):(\\d{1,9}): (warning: )?(.*)");
    private static final Pattern FILE = Pattern.compile("([^:]+\\.proto): (warning: )?(.*)");

    /** What the lines of its output say; those that are about no file are left out. */
    static List<Complaint> all(String output) {
        return output.lines().map(Complaint::of).flatMap(Optional::stream).toList();
    }

    private static Optional<Complaint> of(String text) {
        Matcher line = LINE.matcher(text);
        if (line.matches()) {
            return Optional.of(new Complaint(
                    line.group(1),
                    Math.max(1, Integer.parseInt(line.group(2))),
                    Math.max(1, Integer.parseInt(line.group(3))),
                    line.group(4) != null,
                    sentence(line.group(5))));
        }
        Matcher file = FILE.matcher(text);
        return file.matches()
                ? Optional.of(new Complaint(file.group(1), 1, 1, file.group(2) != null, sentence(file.group(3))))
                : Optional.empty();
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
