package io.asyncapigen.generator.write;

import io.asyncapigen.generator.write.FileChange.Kind;
import java.util.List;
import java.util.SortedMap;

/** What {@link TreeWriter} is going to do, decided before anything is touched. Immutable. */
public final class TreePlan {
    private final List<FileChange> changes;
    private final SortedMap<String, String> files;
    private final Manifest before;
    private final Manifest after;

    TreePlan(List<FileChange> changes, SortedMap<String, String> files, Manifest before, Manifest after) {
        this.changes = List.copyOf(changes);
        this.files = files;
        this.before = before;
        this.after = after;
    }

    /** One entry for each file of this run and each that an earlier run left, sorted by path. */
    public List<FileChange> changes() {
        return changes;
    }

    /** The paths of one kind, sorted. */
    public List<String> paths(Kind kind) {
        return changes.stream()
                .filter(each -> each.kind() == kind)
                .map(FileChange::path)
                .toList();
    }

    /** Whether a file of somebody else's making stands in the way, so that nothing will be written. */
    public boolean isRefused() {
        return has(Kind.EDITED) || has(Kind.FOREIGN);
    }

    /** Whether the folder has what this run would make of it. */
    public boolean isUpToDate() {
        return !isRefused() && !has(Kind.CREATE) && !has(Kind.UPDATE) && !has(Kind.REMOVE);
    }

    private boolean has(Kind kind) {
        return changes.stream().anyMatch(each -> each.kind() == kind);
    }

    SortedMap<String, String> files() {
        return files;
    }

    Manifest before() {
        return before;
    }

    Manifest after() {
        return after;
    }
}
