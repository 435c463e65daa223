package io.asyncapigen.cli;

import java.util.List;

/** What is said when a run ends in a way that is not the fault of the person who started it. */
final class BugReport {
    private BugReport() {}

    /** Says it, with the stack trace only where {@code -v} asks for it. */
    static int print(Throwable thrown, List<String> args, Console console) {
        boolean verbose = args.contains("-v") || args.contains("--verbose");
        Throwable cause = thrown;
        while (cause.getCause() != null && (cause.getClass() == RuntimeException.class || isWrapper(cause))) {
            cause = cause.getCause();
        }
        if (verbose) {
            thrown.printStackTrace(console.err());
        }
        console.err().println(Main.NAME + ": " + sentence(cause));
        if (!verbose) {
            console.err()
                    .println("The option -v shows where it happened; please report it together with the document.");
        }
        return ExitCode.BUG;
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof java.util.concurrent.ExecutionException
                || thrown instanceof picocli.CommandLine.ExecutionException;
    }

    private static String sentence(Throwable thrown) {
        String version = Main.Version.text();
        if (thrown instanceof OutOfMemoryError) {
            long limit = Runtime.getRuntime().maxMemory() >> 20;
            return "out of memory, the limit is " + limit + " MiB: raise it with ASYNCAPI_GEN_OPTS=-Xmx4g,"
                    + " and if the document is small, it is a bug of asyncapi-gen " + version;
        }
        String kind = thrown.getClass().getSimpleName();
        String message = thrown.getMessage() == null
                ? ""
                : ": " + thrown.getMessage().lines().findFirst().orElse("");
        return "this is a bug of asyncapi-gen " + version + ", not of your document (" + kind + message + ")";
    }
}
