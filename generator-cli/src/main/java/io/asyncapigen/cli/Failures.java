package io.asyncapigen.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Why something could not be written, in words. */
final class Failures {
    private Failures() {}

    /** The file system's reason, with the file that it names if that is another than the one that was to be written. */
    static String reason(IOException e, Path file) {
        if (!(e instanceof FileSystemException failure)) {
            return String.valueOf(e.getMessage());
        }
        String why;
        if (e instanceof AccessDeniedException) {
            why = "permission denied";
        } else if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            why = "not a folder";
        } else if (e instanceof NoSuchFileException) {
            why = "no such file or folder";
        } else {
            String reason = failure.getReason();
            why = reason == null
                    ? e.getClass().getSimpleName()
                    : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
        }
        String named = failure.getFile();
        return named == null || Path.of(named).equals(file) ? why : named + ": " + why;
    }
}
