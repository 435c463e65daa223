package io.asyncapigen.generator.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Sources compiled in memory as strictly as users may compile them: release 17, every lint, warnings are errors, against
 * what is on the class path of the test.
 */
public final class Compilation {
    private static final List<String> OPTIONS = List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none");

    private final Map<String, byte[]> classes;
    private final List<String> complaints;

    private Compilation(Map<String, byte[]> classes, List<String> complaints) {
        this.classes = classes;
        this.complaints = complaints;
    }

    /** Compiles sources by their path, such as {@code com/example/Order.java}. */
    public static Compilation of(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((path, text) -> {
            if (path.endsWith(".java")) {
                units.add(new Text(path, text));
            }
        });
        Map<String, byte[]> classes = new TreeMap<>();
        if (!units.isEmpty()) {
            JavaFileManager files = new Memory(compiler.getStandardFileManager(collector, Locale.ROOT, null), classes);
            compiler.getTask(null, files, collector, OPTIONS, null, units).call();
        }
        return new Compilation(
                classes,
                collector.getDiagnostics().stream().map(Object::toString).collect(Collectors.toList()));
    }

    /** What the compiler said, errors and warnings alike; empty when it was content. */
    public List<String> complaints() {
        return complaints;
    }

    /** Fails the test when the compiler said anything. */
    public Compilation succeeds() {
        if (!complaints.isEmpty()) {
            fail(complaints.stream().limit(20).collect(Collectors.joining("\n")));
        }
        return this;
    }

    /** Loads what was compiled, on top of the classes of the test. */
    public ClassLoader loader() {
        return new ClassLoader(Compilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String path, String text) {
            super(URI.create("mem:///" + path.replace(" ", "%20")), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, byte[]> classes;

        Memory(JavaFileManager files, Map<String, byte[]> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
