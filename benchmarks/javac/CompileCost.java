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
 * What javac takes for generated schemas, beside bare records of the same members, and beside records as one writes them by hand
 * for the same use: names for Jackson, checks, copies, and a builder. {@code write} makes the document and the records,
 * {@code compile} compiles a folder once, in a machine of its own, and prints the seconds of processor time, and {@code median}
 * prints the median of what was printed.
 */
class CompileCost {
    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "write" -> write(Integer.parseInt(args[1]), Path.of(args[2]));
            case "compile" -> System.out.println(compile(Path.of(args[1]), args[2]));
            default -> System.out.printf(Locale.ROOT, "%.2f%n", median(Path.of(args[1])));
        }
    }

    private static void write(int schemas, Path work) throws IOException {
        Path bare = Files.createDirectories(work.resolve("bare/bench"));
        Path written = Files.createDirectories(work.resolve("written/bench"));
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
                Files.writeString(bare.resolve("Event" + i + ".java"), bareRecord(i));
                Files.writeString(written.resolve("Event" + i + ".java"), writtenRecord(i));
            }
        }
    }

    private static String bareRecord(int number) {
        return """
                package bench;

                import java.math.BigDecimal;
                import java.time.OffsetDateTime;
                import java.util.List;
                import java.util.Map;

                public record Event%1$d(String id, String state, int count, Long size,
                        BigDecimal amount, Boolean open, OffsetDateTime at,
                        List<String> tags, Map<String, String> labels, Event%2$d earlier) {}
                """.formatted(number, number / 2);
    }

    private static String writtenRecord(int number) {
        return """
                package bench;

                import com.fasterxml.jackson.annotation.JsonAnyGetter;
                import com.fasterxml.jackson.annotation.JsonAnySetter;
                import com.fasterxml.jackson.annotation.JsonInclude;
                import com.fasterxml.jackson.annotation.JsonProperty;
                import io.asyncapigen.runtime.json.JsonValue;
                import java.math.BigDecimal;
                import java.time.OffsetDateTime;
                import java.util.List;
                import java.util.Map;
                import java.util.Objects;
                import org.jspecify.annotations.Nullable;

                /** The payload of kind %1$d. */
                @JsonInclude(JsonInclude.Include.NON_NULL)
                public record Event%1$d(
                        @JsonProperty(value = "id", required = true) String id,
                        @JsonProperty(value = "state", required = true) String state,
                        @JsonProperty(value = "count", required = true) int count,
                        @JsonProperty("size") @Nullable Long size,
                        @JsonProperty("amount") @Nullable BigDecimal amount,
                        @JsonProperty("open") @Nullable Boolean open,
                        @JsonProperty("at") @Nullable OffsetDateTime at,
                        @JsonProperty("tags") @Nullable List<String> tags,
                        @JsonProperty("labels") @Nullable Map<String, String> labels,
                        @JsonProperty("earlier") @Nullable Event%2$d earlier,
                        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> others) {

                    public Event%1$d {
                        Objects.requireNonNull(id, "id");
                        Objects.requireNonNull(state, "state");
                        tags = tags == null ? null : List.copyOf(tags);
                        labels = labels == null ? null : Map.copyOf(labels);
                        others = others == null ? Map.of() : Map.copyOf(others);
                    }

                    public static Builder builder() {
                        return new Builder();
                    }

                    /** A builder with the values of this one. */
                    public Builder toBuilder() {
                        return new Builder()
                                .id(id)
                                .state(state)
                                .count(count)
                                .size(size)
                                .amount(amount)
                                .open(open)
                                .at(at)
                                .tags(tags)
                                .labels(labels)
                                .earlier(earlier)
                                .others(others);
                    }

                    /** Puts one together. */
                    public static final class Builder {
                        private @Nullable String id;
                        private @Nullable String state;
                        private @Nullable Integer count;
                        private @Nullable Long size;
                        private @Nullable BigDecimal amount;
                        private @Nullable Boolean open;
                        private @Nullable OffsetDateTime at;
                        private @Nullable List<String> tags;
                        private @Nullable Map<String, String> labels;
                        private @Nullable Event%2$d earlier;
                        private Map<String, JsonValue> others = Map.of();

                        public Builder id(String id) {
                            this.id = id;
                            return this;
                        }

                        public Builder state(String state) {
                            this.state = state;
                            return this;
                        }

                        public Builder count(int count) {
                            this.count = count;
                            return this;
                        }

                        public Builder size(@Nullable Long size) {
                            this.size = size;
                            return this;
                        }

                        public Builder amount(@Nullable BigDecimal amount) {
                            this.amount = amount;
                            return this;
                        }

                        public Builder open(@Nullable Boolean open) {
                            this.open = open;
                            return this;
                        }

                        public Builder at(@Nullable OffsetDateTime at) {
                            this.at = at;
                            return this;
                        }

                        public Builder tags(@Nullable List<String> tags) {
                            this.tags = tags;
                            return this;
                        }

                        public Builder labels(@Nullable Map<String, String> labels) {
                            this.labels = labels;
                            return this;
                        }

                        public Builder earlier(@Nullable Event%2$d earlier) {
                            this.earlier = earlier;
                            return this;
                        }

                        public Builder others(Map<String, JsonValue> others) {
                            this.others = others;
                            return this;
                        }

                        public Event%1$d build() {
                            if (id == null || state == null || count == null) {
                                throw new IllegalStateException("id, state and count are required");
                            }
                            return new Event%1$d(
                                    id, state, count, size, amount, open, at, tags, labels, earlier, others);
                        }
                    }
                }
                """.formatted(number, number / 2);
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

    private static double median(Path runs) throws IOException {
        List<Double> seconds = new ArrayList<>();
        Files.readAllLines(runs).forEach(each -> seconds.add(Double.valueOf(each)));
        seconds.sort(null);
        return seconds.get(seconds.size() / 2);
    }
}
