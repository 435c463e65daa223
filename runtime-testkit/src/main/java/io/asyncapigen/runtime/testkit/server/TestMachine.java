package io.asyncapigen.runtime.testkit.server;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What tests need of the machine that they run on. A test without it is skipped; with {@code -Dbrokers=required}, as the build has it where all
 * of that is installed, it fails.
 */
public final class TestMachine {
    private TestMachine() {}

    /** @param otherwise what is wrong, and how it comes right */
    public static void require(boolean condition, String otherwise) {
        assertTrue(condition || !"required".equals(System.getProperty("brokers")), otherwise);
        assumeTrue(condition, otherwise);
    }

    /**
     * See {@link ServerFolder#isInstalled}.
     *
     * @param debian the package of Debian that has it
     */
    public static void requireProgram(String program, String debian) {
        require(ServerFolder.isInstalled(program), program + " is not installed (Debian package " + debian + ")");
    }
}
