package io.asyncapigen.runtime.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.protobuf.Timestamp;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.TypeToken;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A class path as most have it, without what the JSON encoding needs. */
final class WithoutJsonTest {
    @Test
    void theBinaryEncodingWorks() throws Exception {
        try (URLClassLoader loader = withoutJson()) {
            Object tried = loader.loadClass(Tried.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();

            assertFalse(Arrays.stream(loader.getURLs())
                    .anyMatch(each -> each.getPath().contains("gson")));
            assertEquals("json false, trees false, 08 01 as 1", ((Supplier<?>) tried).get());
        }
    }

    private static URLClassLoader withoutJson() throws IOException {
        URL[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> !each.contains("protobuf-java-util") && !each.contains("gson"))
                .map(WithoutJsonTest::url)
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

    /** Runs among classes that were loaded anew. */
    public static final class Tried implements Supplier<String> {
        @Override
        public String get() {
            Subject<Timestamp> subject = Subject.of(Timestamp.class);
            boolean json = subject.codec().supports(ContentType.JSON, TypeToken.of(Timestamp.class));
            boolean trees = subject.codec().writesTrees();
            return "json " + json + ", trees " + trees + ", 08 01 as "
                    + subject.read("08 01").getSeconds();
        }
    }
}
