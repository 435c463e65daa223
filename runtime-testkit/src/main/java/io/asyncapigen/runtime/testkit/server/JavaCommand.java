package io.asyncapigen.runtime.testkit.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs a class of the class path of the tests in a JVM of its own. */
public final class JavaCommand {
    private JavaCommand() {}

    /**
     * On the same Java.
     *
     * @param options of the JVM
     */
    public static List<String> of(List<String> options, String main, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.add(main);
        command.addAll(arguments);
        return command;
    }
}
