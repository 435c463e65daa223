package io.asyncapigen.generator.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder outside of which no reference is followed; see {@link ResolveOptions#root()}. */
final class RootFolder {
    private final Path folder;

    private RootFolder(Path folder) {
        this.folder = folder;
    }

    static RootFolder of(@Nullable Path chosen, Path documentFolder) {
        return new RootFolder(chosen != null ? real(chosen) : around(real(documentFolder)));
    }

    private static Path around(Path documentFolder) {
        for (Path at = documentFolder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        Path home = real(Path.of(System.getProperty("user.home", "/")));
        Path temporary = real(Path.of(System.getProperty("java.io.tmpdir", "/")));
        Path highest = documentFolder;
        for (Path at = documentFolder.getParent(); at != null && isProject(at, home, temporary); at = at.getParent()) {
            highest = at;
        }
        return highest;
    }

    private static boolean isProject(Path folder, Path home, Path temporary) {
        return folder.getParent() != null && !home.startsWith(folder) && !temporary.startsWith(folder);
    }

    /** Fails, without a look at the file, when it is outside. */
    void check(Path file, String reference) throws Unresolved {
        if (!real(file).startsWith(folder)) {
            throw Unresolved.refused("`" + reference + "` leads out of " + folder + ", where references have to stay")
                    .withHelp("allow a folder that holds both files with --root FOLDER");
        }
    }

    /** With symbolic links resolved as far as the path exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path at = absolute; at != null; at = at.getParent()) {
            try {
                return at.toRealPath().resolve(at.relativize(absolute)).normalize();
            } catch (IOException e) {
                // Nothing there yet: what is above it decides.
            }
        }
        return absolute;
    }
}
