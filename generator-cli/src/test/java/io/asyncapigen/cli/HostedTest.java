package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Beside other runs in one JVM, each in a class loader of its own. */
class HostedTest {
    private final boolean before = URLConnection.getDefaultUseCaches("jar");

    @AfterEach
    void restore() {
        URLConnection.setDefaultUseCaches("jar", before);
    }

    @Test
    void aRunThatEndsTakesNoJarFromAnother() throws Exception {
        URLClassLoader ended = loader();
        try (URLClassLoader other = loader()) {
            keepJarsApart(ended);
            keepJarsApart(other);
            String jar = "picocli/CommandLine.class";
            try (var ofEnded = ended.getResourceAsStream(jar);
                    var ofOther = other.getResourceAsStream(jar)) {
                assertNotNull(ofEnded);
                assertNotNull(ofOther);
                ended.close();
                assertTrue(ofOther.readAllBytes().length > 1_000);
            }
        }
    }

    @Test
    void aProcessOfItsOwnStaysAsItIs() {
        Main.keepJarsApart();

        assertTrue(URLConnection.getDefaultUseCaches("jar"));
    }

    private static void keepJarsApart(ClassLoader loader) throws ReflectiveOperationException {
        Method method = loader.loadClass(Main.class.getName()).getDeclaredMethod("keepJarsApart");
        method.setAccessible(true);
        method.invoke(null);
        assertFalse(URLConnection.getDefaultUseCaches("jar"));
    }

    private static URLClassLoader loader() throws IOException {
        URL[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(HostedTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
