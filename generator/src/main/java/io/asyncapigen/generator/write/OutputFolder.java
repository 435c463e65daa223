package io.asyncapigen.generator.write;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A folder that nothing leaves: every path is checked by its parts, and a symbolic link that leads elsewhere is refused.
 * Thread-safe; meant for one run, since it remembers what it saw.
 */
final class OutputFolder {
    /** What {@link #read} answers for something that is no regular file, such as a link. */
    static final byte[] NOT_A_FILE = {};

    private final Path root;
    private final boolean present;
    private final Map<Path, Set<String>> listings = new ConcurrentHashMap<>();
    private final Set<Path> linkFree = ConcurrentHashMap.newKeySet();
    private final Set<Path> made = ConcurrentHashMap.newKeySet();
    private final AtomicLong temporaries = new AtomicLong();

    OutputFolder(Path folder) throws IOException {
        this.present = Files.exists(folder);
        if (present && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        this.root = folder.toAbsolutePath();
    }

    /** Whether a relative path with {@code /} stays below the folder on every system. */
    static boolean isInside(String path) {
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c == '\\' || c == ':' || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** The content, null when there is no such file, {@link #NOT_A_FILE} when it is a link or the like. */
    byte @Nullable [] read(String path) throws IOException {
        Path file = locate(path);
        if (!present || !listing(parent(file)).contains(name(file))) {
            return null;
        }
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Files.readAllBytes(file);
        }
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? NOT_A_FILE : null;
    }

    /** Puts the file there as a whole or not at all; whoever reads it meanwhile sees the old or the new content. */
    void write(String path, byte[] content) throws IOException {
        Path file = locate(path);
        Path folder = parent(file);
        if (!made.contains(folder)) {
            Files.createDirectories(folder); // several threads may, and none goes on before it is there
            made.add(folder);
        }
        if (present && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        Path temporary =
                folder.resolve(".asyncapi-gen-" + ProcessHandle.current().pid() + "-" + temporaries.incrementAndGet());
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** Deletes the file, and the folders above it that became empty, the output folder itself excepted. */
    void delete(String path) throws IOException {
        Path file = locate(path);
        Files.deleteIfExists(file);
        for (Path folder = parent(file); !folder.equals(root); folder = parent(folder)) {
            if (Files.isSymbolicLink(folder)) {
                return;
            }
            try {
                Files.deleteIfExists(folder);
                made.remove(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    private Path locate(String path) throws IOException {
        if (!isInside(path)) {
            throw new IllegalArgumentException("not a path below the output folder: " + path);
        }
        Path at = root;
        List<String> parts = List.of(path.split("/"));
        for (String part : parts.subList(0, parts.size() - 1)) {
            at = at.resolve(part);
            if (present && !linkFree.contains(at)) {
                refuseLinkOut(at);
                linkFree.add(at);
            }
        }
        return at.resolve(parts.get(parts.size() - 1));
    }

    private void refuseLinkOut(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder) && !folder.toRealPath().startsWith(root.toRealPath())) {
            throw new FileSystemException(folder.toString(), null, "A symbolic link that leads out of " + root);
        }
    }

    /** The names in a folder, in lower case: whether one that differs in case is the same file, the system must say. */
    private Set<String> listing(Path folder) throws IOException {
        Set<String> known = listings.get(folder);
        if (known != null) {
            return known;
        }
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(each -> names.add(name(each)));
        } catch (NoSuchFileException e) {
            names.clear();
        }
        listings.put(folder, names);
        return names;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("outside of the output folder: " + file);
        }
        return parent;
    }
}
