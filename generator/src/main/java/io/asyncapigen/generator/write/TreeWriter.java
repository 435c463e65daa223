package io.asyncapigen.generator.write;

import io.asyncapigen.generator.write.FileChange.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Brings a folder to what was generated: writes the files that differ and removes those of an earlier run that are gone.
 *
 * <p>What earlier runs wrote stands in a file {@value #MANIFEST_NAME} in the folder of the root package, so two documents
 * with different packages can share an output folder. A file that somebody else made or changed is never overwritten or
 * deleted unless that is asked for: one in the way makes the whole plan {@linkplain TreePlan#isRefused refused}, one that
 * is no longer generated is kept.
 */
public final class TreeWriter {
    /** The name of the file that says what earlier runs wrote. */
    public static final String MANIFEST_NAME = ".asyncapi-gen";

    /** Below this many files threads cost more than they bring. */
    private static final int FEW = 200;

    private final Path folder;
    private final String manifestPath;
    private final boolean overwrite;

    private TreeWriter(Path folder, String manifestPath, boolean overwrite) {
        this.folder = folder;
        this.manifestPath = manifestPath;
        this.overwrite = overwrite;
    }

    /**
     * @param folder the output folder, which need not exist
     * @param packageName the root package of what is generated, empty for the unnamed one
     */
    public static TreeWriter of(Path folder, String packageName) {
        String prefix = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        return new TreeWriter(folder, prefix + MANIFEST_NAME, false);
    }

    /** One that takes edited and foreign files for its own: it overwrites them, and removes edited ones that are gone. */
    public TreeWriter overwriting(boolean yes) {
        return new TreeWriter(folder, manifestPath, yes);
    }

    /**
     * Decides what is to be done; touches nothing.
     *
     * @param files content by path, relative to the folder and with {@code /}
     * @throws IOException when the folder cannot be read, or a link in it leads out of it
     * @throws IllegalArgumentException when a path would leave the folder
     */
    public TreePlan plan(SortedMap<String, String> files) throws IOException {
        OutputFolder output = new OutputFolder(folder);
        byte[] manifest = output.read(manifestPath);
        Manifest before =
                manifest == null ? Manifest.EMPTY : Manifest.parse(new String(manifest, StandardCharsets.UTF_8));
        Set<String> gone = new TreeSet<>(before.hashes().keySet());
        gone.removeAll(files.keySet());

        Map<String, String> goneInLowerCase = new TreeMap<>();
        gone.forEach(each -> goneInLowerCase.put(each.toLowerCase(Locale.ROOT), each));
        SortedMap<String, Set<String>> after = new TreeMap<>();
        List<FileChange> changes = new ArrayList<>();
        for (Planned each : map(
                files.entrySet(), file -> planWrite(output, before, goneInLowerCase, file.getKey(), file.getValue()))) {
            changes.add(each.change());
            after.put(each.change().path(), Set.of(each.hash()));
        }
        for (FileChange each : map(gone, path -> planRemoval(output, before, path))) {
            // One that is not there any more needs no word.
            if (each.kind() != Kind.UNCHANGED) {
                changes.add(each);
            }
            if (each.kind() == Kind.KEEP) {
                after.put(each.path(), before.hashes().getOrDefault(each.path(), Set.of()));
            }
        }
        Collections.sort(changes);
        return new TreePlan(changes, files, before, new Manifest(after));
    }

    /**
     * Does what was planned; each file is replaced as a whole. A run that breaks off leaves a manifest that covers the old
     * and the new files, so the next run can finish it.
     *
     * @throws IOException when the folder cannot be written
     * @throws IllegalStateException when the plan is refused
     */
    public void write(TreePlan plan) throws IOException {
        if (plan.isRefused()) {
            throw new IllegalStateException("the plan is refused");
        }
        OutputFolder output = new OutputFolder(folder);
        if (!plan.isUpToDate()) {
            output.write(manifestPath, bytes(plan.before().with(plan.after()).text()));
        }
        // First, because on some systems a new name that differs in case only is the same file.
        for (String path : plan.paths(Kind.REMOVE)) {
            output.delete(path);
        }
        List<String> changed = new ArrayList<>(plan.paths(Kind.CREATE));
        changed.addAll(plan.paths(Kind.UPDATE));
        map(changed, path -> {
            output.write(path, bytes(plan.files().getOrDefault(path, "")));
            return path;
        });
        writeManifest(output, plan);
    }

    private void writeManifest(OutputFolder output, TreePlan plan) throws IOException {
        byte[] there = output.read(manifestPath);
        byte[] content = bytes(plan.after().text());
        if (plan.after().hashes().isEmpty()) {
            if (there != null) {
                output.delete(manifestPath);
            }
        } else if (!Arrays.equals(there, content)) {
            output.write(manifestPath, content);
        }
    }

    private record Planned(FileChange change, String hash) {}

    private Planned planWrite(
            OutputFolder output, Manifest before, Map<String, String> goneInLowerCase, String path, String text)
            throws IOException {
        byte[] content = bytes(text);
        byte[] there = output.read(path);
        Kind kind;
        if (there == null) {
            kind = Kind.CREATE;
        } else if (there != OutputFolder.NOT_A_FILE && same(there, content)) {
            kind = Kind.UNCHANGED;
        } else if (overwrite || before.wrote(path, there)) {
            kind = Kind.UPDATE;
        } else if (before.hashes().containsKey(path)) {
            kind = Kind.EDITED;
        } else {
            // Where case makes no difference, this may be one of ours under its former name.
            String former = goneInLowerCase.get(path.toLowerCase(Locale.ROOT));
            kind = former != null && before.wrote(former, there) ? Kind.CREATE : Kind.FOREIGN;
        }
        return new Planned(new FileChange(path, kind), Manifest.hash(content));
    }

    private FileChange planRemoval(OutputFolder output, Manifest before, String path) throws IOException {
        byte[] there = output.read(path);
        if (there == null) {
            return new FileChange(path, Kind.UNCHANGED);
        }
        return new FileChange(path, overwrite || before.wrote(path, there) ? Kind.REMOVE : Kind.KEEP);
    }

    private static boolean same(byte[] there, byte[] content) {
        return Arrays.equals(there, content) || Arrays.equals(LineEnds.normalise(there), LineEnds.normalise(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Step<T, R> {
        R apply(T each) throws IOException;
    }

    /** Applies the step to each, on several threads where there are many; results in the order of the input. */
    private static <T, R> List<R> map(Collection<T> all, Step<T, R> step) throws IOException {
        Stream<T> stream = all.size() < FEW ? all.stream() : all.parallelStream();
        try {
            return stream.map(unchecked(step)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T, R> Function<T, R> unchecked(Step<T, R> step) {
        return each -> {
            try {
                return step.apply(each);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
