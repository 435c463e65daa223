package io.asyncapigen.generator.write;

/**
 * What a run does to one file of the output folder.
 *
 * @param path relative to the folder, with {@code /}
 */
public record FileChange(String path, Kind kind) implements Comparable<FileChange> {

    /** By path, which is unique in a plan. */
    @Override
    public int compareTo(FileChange other) {
        return path.compareTo(other.path);
    }

    /** What is done. */
    public enum Kind {
        /** Written; no such file is there. */
        CREATE,
        /** Written over what an earlier run wrote (or over anything, when that was asked for). */
        UPDATE,
        /** Left alone, since it has the very content already. */
        UNCHANGED,
        /** Deleted: an earlier run wrote it, it is as that run left it, and this run has no such file. */
        REMOVE,
        /** Left alone although this run has no such file: an earlier run wrote it, and somebody changed it since. */
        KEEP,
        /** Refused: an earlier run wrote it, somebody changed it since, and this run would write something else. */
        EDITED,
        /** Refused: no earlier run wrote it, and this run would write something else. */
        FOREIGN
    }
}
