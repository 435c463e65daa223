package io.asyncapigen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.write.FileChange.Kind;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeWriterTest {
    private static final String PACKAGE = "com.example";
    private static final String A = "com/example/schemas/A.java";
    private static final String B = "com/example/channels/B.java";
    private static final String MANIFEST = "com/example/.asyncapi-gen";

    @TempDir
    Path temp;

    @Test
    void anEmptyFolderGetsTheFilesAndAManifest() throws IOException {
        TreePlan plan = run(Map.of(A, "class A {}\n", B, "class B {}\n"));

        assertEquals(List.of(B, A), plan.paths(Kind.CREATE));
        assertEquals("class A {}\n", text(A));
        assertEquals("class B {}\n", text(B));
        assertEquals("""
                # What asyncapi-gen wrote here, with hashes, so that its next run can tell its files from yours.
                # Keep this file beside them.
                %s  com/example/channels/B.java
                %s  com/example/schemas/A.java
                """.formatted(Manifest.hash("class B {}\n"), Manifest.hash("class A {}\n")), text(MANIFEST));
        assertEquals(List.of(MANIFEST, B, A), tree());
    }

    @Test
    void aSecondRunWritesNothing() throws IOException {
        run(Map.of(A, "a", B, "b"));
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        for (String each : tree()) {
            Files.setLastModifiedTime(out().resolve(each), longAgo);
        }

        TreePlan plan = run(Map.of(A, "a", B, "b"));

        assertTrue(plan.isUpToDate());
        assertEquals(List.of(B, A), plan.paths(Kind.UNCHANGED));
        for (String each : tree()) {
            assertEquals(longAgo, Files.getLastModifiedTime(out().resolve(each)), each);
        }
    }

    @Test
    void onlyTheFileThatDiffersIsWritten() throws IOException {
        run(Map.of(A, "a", B, "b"));

        TreePlan plan = run(Map.of(A, "a2", B, "b"));

        assertEquals(List.of(A), plan.paths(Kind.UPDATE));
        assertEquals(List.of(B), plan.paths(Kind.UNCHANGED));
        assertEquals("a2", text(A));
    }

    @Test
    void aFileThatIsGoneIsRemovedWithItsEmptyFolder() throws IOException {
        run(Map.of(A, "a", B, "b"));

        TreePlan plan = run(Map.of(B, "b"));

        assertEquals(List.of(A), plan.paths(Kind.REMOVE));
        assertEquals(List.of(MANIFEST, B), tree());
        assertFalse(Files.exists(out().resolve("com/example/schemas")));
    }

    @Test
    void whenNothingIsLeftTheManifestGoesTooButTheFolderStays() throws IOException {
        run(Map.of(A, "a"));

        run(Map.of());

        assertTrue(Files.isDirectory(out()));
        try (Stream<Path> children = Files.list(out())) {
            assertEquals(0, children.count());
        }
    }

    @Test
    void aFileThatAPersonEditedIsNotOverwrittenAndNothingElseIsEither() throws IOException {
        run(Map.of(A, "a", B, "b"));
        put(A, "mine");

        TreePlan plan = plan(Map.of(A, "a2", B, "b2"));

        assertTrue(plan.isRefused());
        assertEquals(List.of(A), plan.paths(Kind.EDITED));
        assertThrows(IllegalStateException.class, () -> writer().write(plan));
        assertEquals("mine", text(A));
        assertEquals("b", text(B));
    }

    @Test
    void aFileThatAPersonAddedIsNotOverwritten() throws IOException {
        put(A, "mine");

        TreePlan plan = plan(Map.of(A, "a"));

        assertEquals(List.of(A), plan.paths(Kind.FOREIGN));
        assertTrue(plan.isRefused());
    }

    @Test
    void bothAreOverwrittenWhenThatIsAskedFor() throws IOException {
        run(Map.of(A, "a"));
        put(A, "mine");
        put(B, "mine too");
        TreeWriter writer = writer().overwriting(true);

        TreePlan plan = writer.plan(new TreeMap<>(Map.of(A, "a2", B, "b")));
        writer.write(plan);

        assertEquals(List.of(B, A), plan.paths(Kind.UPDATE));
        assertEquals("a2", text(A));
        assertEquals("b", text(B));
    }

    @Test
    void aFileThatHappensToHaveTheGeneratedContentIsTakenOver() throws IOException {
        put(A, "a");

        assertEquals(List.of(A), run(Map.of(A, "a")).paths(Kind.UNCHANGED));
        assertEquals(List.of(A), run(Map.of(A, "a2")).paths(Kind.UPDATE));
    }

    @Test
    void anEditedFileThatIsNoLongerGeneratedIsKeptAndNamedInEachRun() throws IOException {
        run(Map.of(A, "a", B, "b"));
        put(A, "mine");

        assertEquals(List.of(A), run(Map.of(B, "b")).paths(Kind.KEEP));
        assertEquals(List.of(A), run(Map.of(B, "b")).paths(Kind.KEEP));
        assertEquals("mine", text(A));
        assertTrue(plan(Map.of(B, "b")).isUpToDate());
    }

    @Test
    void filesOfAPersonBesideOursAreNeverTouched() throws IOException {
        put("com/example/schemas/Mine.java", "mine");
        run(Map.of(A, "a"));

        run(Map.of(B, "b"));

        assertEquals(List.of(MANIFEST, B, "com/example/schemas/Mine.java"), tree());
    }

    @Test
    void anotherPackageInTheSameFolderIsAnotherMatter() throws IOException {
        run(Map.of(A, "a"));
        TreeWriter other = TreeWriter.of(out(), "org.other");

        other.write(other.plan(new TreeMap<>(Map.of("org/other/C.java", "c"))));

        assertEquals(List.of(MANIFEST, A, "org/other/.asyncapi-gen", "org/other/C.java"), tree());
    }

    @Test
    void aCheckoutWithOtherLineEndsIsNoEdit() throws IOException {
        run(Map.of(A, "one\ntwo\n"));
        put(A, "one\r\ntwo\r\n");

        assertTrue(plan(Map.of(A, "one\ntwo\n")).isUpToDate());
        assertEquals(List.of(A), plan(Map.of(A, "one\n")).paths(Kind.UPDATE));
    }

    @Test
    void aRunThatBrokeOffCanBeFinished() throws IOException {
        run(Map.of(A, "a", B, "b"));
        TreePlan next = plan(Map.of(A, "a2", B, "b2"));
        put(MANIFEST, next.before().with(next.after()).text());
        put(A, "a2");

        TreePlan again = run(Map.of(A, "a3", B, "b3"));

        assertEquals(List.of(B, A), again.paths(Kind.UPDATE));
    }

    @Test
    void aManifestWithConflictMarkersCountsBothSides() throws IOException {
        put(A, "theirs");
        put(MANIFEST, """
                <<<<<<< ours
                %s  %s
                =======
                %s  %s
                >>>>>>> theirs
                """.formatted(Manifest.hash("ours"), A, Manifest.hash("theirs"), A));

        assertEquals(List.of(A), plan(Map.of(A, "new")).paths(Kind.UPDATE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../x",
                "a/../../x",
                "a//b",
                "./a",
                "a/.",
                "a\\..\\b",
                "C:/x",
                "a\u0000b",
                "a\nb"
            })
    void aPathThatCouldLeaveTheFolderIsRefused(String path) {
        assertThrows(IllegalArgumentException.class, () -> plan(Map.of(path, "x")));
        assertThrows(IllegalArgumentException.class, () -> run(Map.of(path, "x")));
    }

    @Test
    void aForgedManifestDeletesNothingOutside() throws IOException {
        Path outside = Files.writeString(temp.resolve("precious"), "x");
        put(MANIFEST, Manifest.hash("x") + "  ../precious\n" + Manifest.hash("x") + "  " + outside + "\n");

        run(Map.of(A, "a"));

        assertEquals("x", Files.readString(outside));
    }

    @Test
    void aLinkThatLeadsOutIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.createDirectories(out());
        Files.createSymbolicLink(out().resolve("com"), elsewhere);

        FileSystemException refused = assertThrows(FileSystemException.class, () -> run(Map.of(A, "a")));

        assertTrue(refused.getMessage().contains("symbolic link"), refused.getMessage());
        assertThrows(
                FileSystemException.class,
                () -> writer().write(new TreePlan(
                        List.of(new FileChange(A, Kind.CREATE)),
                        new TreeMap<>(Map.of(A, "a")),
                        Manifest.EMPTY,
                        Manifest.EMPTY)));
        try (Stream<Path> children = Files.list(elsewhere)) {
            assertEquals(0, children.count());
        }
    }

    @Test
    void aFileThatIsALinkIsForeignAndItsTargetIsNeverWritten() throws IOException {
        Path outside = Files.writeString(temp.resolve("precious"), "x");
        Files.createDirectories(out().resolve(A).getParent());
        Files.createSymbolicLink(out().resolve(A), outside);

        assertEquals(List.of(A), plan(Map.of(A, "a")).paths(Kind.FOREIGN));
        TreeWriter writer = writer().overwriting(true);
        writer.write(writer.plan(new TreeMap<>(Map.of(A, "a"))));

        assertEquals("x", Files.readString(outside));
        assertEquals("a", text(A));
    }

    @Test
    void aFileInPlaceOfTheFolderIsAnError() throws IOException {
        Files.writeString(out(), "x");

        assertThrows(NotDirectoryException.class, () -> plan(Map.of(A, "a")));
    }

    @Test
    void aFolderInPlaceOfAFileIsAnError() throws IOException {
        Files.createDirectories(out().resolve(A));
        TreeWriter writer = writer().overwriting(true);

        assertEquals(List.of(A), plan(Map.of(A, "a")).paths(Kind.FOREIGN));
        assertThrows(FileSystemException.class, () -> writer.write(writer.plan(new TreeMap<>(Map.of(A, "a")))));
    }

    @Test
    void thousandsOfFilesAreWrittenAndFoundAgain() throws IOException {
        SortedMap<String, String> many = new TreeMap<>();
        for (int i = 0; i < 5_000; i++) {
            many.put("com/example/schemas/Type" + i + ".java", "record Type" + i + "() {}\n");
        }

        writer().write(writer().plan(many));

        assertTrue(writer().plan(many).isUpToDate());
        assertEquals(5_001, tree().size());
    }

    private Path out() {
        return temp.resolve("out");
    }

    private TreeWriter writer() {
        return TreeWriter.of(out(), PACKAGE);
    }

    private TreePlan plan(Map<String, String> files) throws IOException {
        return writer().plan(new TreeMap<>(files));
    }

    private TreePlan run(Map<String, String> files) throws IOException {
        TreePlan plan = plan(files);
        writer().write(plan);
        return plan;
    }

    private void put(String path, String content) throws IOException {
        Files.createDirectories(out().resolve(path).getParent());
        Files.writeString(out().resolve(path), content);
    }

    private String text(String path) throws IOException {
        return Files.readString(out().resolve(path));
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> all = Files.walk(out())) {
            return all.filter(Files::isRegularFile)
                    .map(each -> out().relativize(each).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
