import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs a command for each document into a fresh folder and prints what it took, the median run of several where one is
 * short: {@code java Measure.java ./asyncapi-gen work a.yaml b.yaml}. Memory is known on Linux only.
 */
class Measure {
    /** The kernel counts CPU in ticks of this length on all systems that people use. */
    private static final long TICK_NANOS = 10_000_000;

    private static final double SHORT_SECONDS = 2;
    private static final int RUNS_OF_SHORT = 7;

    private record Run(double wall, double cpu, double mebibytes, long files) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String command = args[0];
        Path work = Path.of(args[1]);
        System.out.println("document                 KiB    files   wall s    CPU s  peak MiB  files/s");
        int folders = 0;
        for (String document : List.of(args).subList(2, args.length)) {
            List<Run> runs = new ArrayList<>();
            do {
                // A new folder for each: file systems are slow to make what was deleted a moment ago.
                runs.add(run(command, Path.of(document), work.resolve("out" + folders++)));
            } while (runs.get(0).wall() < SHORT_SECONDS && runs.size() < RUNS_OF_SHORT);
            runs.sort(Comparator.comparing(Run::wall));
            Run median = runs.get(runs.size() / 2);
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %7d %8d %8.2f %8.2f %9.0f %8.0f%n",
                    Path.of(document).getFileName(),
                    Files.size(Path.of(document)) / 1024,
                    median.files(),
                    median.wall(),
                    median.cpu(),
                    median.mebibytes(),
                    median.files() / median.wall());
        }
    }

    private static Run run(String command, Path document, Path out) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        command, "generate", document.toString(), "-o", out.toString(), "--package", "bench", "--quiet")
                .inheritIO()
                .start();
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        double cpu = 0;
        double peak = Double.NaN;
        // Both only grow, so the last reading before the end is the one that counts.
        while (process.isAlive()) {
            cpu = Math.max(cpu, cpuSeconds(process, proc));
            peak = peakMebibytes(proc).orElse(peak);
            Thread.sleep(5);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue() + " for " + document);
        }
        try (Stream<Path> tree = Files.walk(out)) {
            return new Run(wall, cpu, peak, tree.filter(each -> each.toString().endsWith(".java")).count());
        }
    }

    private static double cpuSeconds(Process process, Path proc) {
        try {
            String[] fields = Files.readString(proc.resolve("stat")).replaceFirst(".*\\) ", "").split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_NANOS / 1e9;
        } catch (IOException | RuntimeException e) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
        }
    }

    private static Optional<Double> peakMebibytes(Path proc) {
        try (Stream<String> lines = Files.lines(proc.resolve("status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
