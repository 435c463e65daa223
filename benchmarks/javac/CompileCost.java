import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What javac takes for generated schemas, beside bare records of the same members. {@code write} makes the document and the
 * records, {@code compile} compiles a folder once, in a machine of its own, and prints the seconds of processor time, and
 * {@code compare} prints the medians and their ratio.
 */
class CompileCost {
    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "write" -> write(Integer.parseInt(args[1]), Path.of(args[2]));
            case "compile" -> System.out.println(compile(Path.of(args[1]), args[2]));
            default -> compare(Path.of(args[1]), Path.of(args[2]));
        }
    }

    private static void write(int schemas, Path work) throws IOException {
        Path folder = Files.createDirectories(work.resolve("bare/bench"));
        try (PrintStream document =
                new PrintStream(work.resolve("asyncapi.yaml").toFile(), StandardCharsets.UTF_8)) {
            document.print("asyncapi: 3.1.0\ninfo: {title: Bench, version: 1.0.0}\ncomponents:\n  schemas:\n");
            for (int i = 0; i < schemas; i++) {
                document.print("""
                            Event%1$d:
                              description: The payload of kind %1$d.
                              type: object
                              required: [id, state, count]
                              properties:
                                id: {type: string, description: Who it is about.}
                                state: {type: string}
                                count: {type: integer, format: int32}
                                size: {type: integer}
                                amount: {type: number}
                                open: {type: boolean}
                                at: {type: string, format: date-time}
                                tags: {type: array, items: {type: string}}
                                labels: {type: object, additionalProperties: {type: string}}
                                earlier: {$ref: '#/components/schemas/Event%2$d'}
                        """.formatted(i, i / 2));
                Files.writeString(folder.resolve("Event" + i + ".java"), """
                        package bench;

                        import java.math.BigDecimal;
                        import java.time.OffsetDateTime;
                        import java.util.List;
                        import java.util.Map;

                        public record Event%1$d(String id, String state, int count, Long size,
                                BigDecimal amount, Boolean open, OffsetDateTime at,
                                List<String> tags, Map<String, String> labels, Event%2$d earlier) {}
                        """.formatted(i, i / 2));
            }
        }
    }

    private static double compile(Path folder, String classPath) throws IOException {
        List<Path> sources;
        try (Stream<Path> tree = Files.walk(folder)) {
            sources = tree.filter(each -> each.toString().endsWith(".java")).sorted().toList();
        }
        Path classes = Files.createTempDirectory(folder.getParent(), "classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        long before = cpuNanos();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-cp", classPath, "-d", classes.toString());
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call()) {
                throw new IOException("the sources in " + folder + " do not compile");
            }
        }
        return (cpuNanos() - before) / 1e9;
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void compare(Path bare, Path generated) throws IOException {
        double ofBare = median(bare);
        double ofGenerated = median(generated);
        System.out.printf(
                Locale.ROOT,
                "bare records %.2f s, generated %.2f s of processor time: %.2f times%n",
                ofBare,
                ofGenerated,
                ofGenerated / ofBare);
    }

    private static double median(Path runs) throws IOException {
        List<Double> seconds = new ArrayList<>();
        Files.readAllLines(runs).forEach(each -> seconds.add(Double.valueOf(each)));
        seconds.sort(null);
        return seconds.get(seconds.size() / 2);
    }
}
