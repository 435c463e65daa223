package io.asyncapigen.generator.emit.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.GenerationResult;
import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.SourceInput;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.GoldenFolder;
import io.asyncapigen.generator.testing.ProtocProgram;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages whose payloads are classes of protoc; of these only the names are kept, in {@code classes.txt}. */
class ProtobufGoldenTest {
    private static final String EXISTING = "package org.acme; public final class Existing {}";

    static List<GoldenFolder> folders() {
        return GoldenFolder.all("protobuf");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theJavaOfADocumentIsAsExpectedAndCompiles(GoldenFolder folder) {
        GenerationResult result = Generator.create(
                        GeneratorOptions.DEFAULT.withPackage("com.example").withProtoc(ProtocProgram.path()))
                .generate(SourceInput.of(folder.document()));
        assertEquals(List.of(), result.diagnostics());

        SortedMap<String, String> kept = new TreeMap<>();
        StringBuilder classes = new StringBuilder();
        result.files().forEach((path, text) -> {
            if (path.contains("/protobuf/")) {
                classes.append(path).append('\n');
            } else if (path.contains("/messages/")) {
                kept.put(path, text);
            }
        });
        kept.put("classes.txt", classes.toString());
        folder.check(kept);

        SortedMap<String, String> sources = new TreeMap<>(result.files());
        sources.put("org/acme/Existing.java", EXISTING);
        Compilation.of(sources).succeeds();
    }
}
