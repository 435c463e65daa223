package io.asyncapigen.generator;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.CorpusFolder;
import io.asyncapigen.generator.resolve.CorpusFetcher;
import io.asyncapigen.generator.testing.Compilation;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What real documents give with options that change types compiles as well. Every third document is taken, with one set of
 * options after the other; {@code -Dall-options} takes all documents with all of them.
 */
class CorpusOptionsTest {
    private static final List<GeneratorOptions> OPTIONS = List.of(
            GeneratorOptions.DEFAULT.withBeanValidation(true),
            GeneratorOptions.DEFAULT.withOptionalNull(OptionalNull.DISTINCT),
            GeneratorOptions.DEFAULT.withUntyped(Untyped.ANY),
            GeneratorOptions.DEFAULT
                    .withBeanValidation(true)
                    .withOptionalNull(OptionalNull.DISTINCT)
                    .withUnknownEnum(UnknownEnum.KEEP));

    private static final int SOME = 3;
    private static final boolean ALL = System.getProperty("all-options") != null;

    @TestFactory
    Stream<DynamicTest> everyValidDocumentCompilesWithOptions() {
        CorpusFolder corpus = CorpusFolder.find();
        CorpusFetcher copies = new CorpusFetcher(corpus);
        List<Path> files = corpus.validDocuments();
        return IntStream.range(0, files.size())
                .filter(i -> ALL || i % SOME == 0)
                .boxed()
                .flatMap(i -> (ALL ? OPTIONS.stream() : Stream.of(OPTIONS.get(i / SOME % OPTIONS.size())))
                        .map(options -> test(corpus, files.get(i), options, copies)));
    }

    private static DynamicTest test(CorpusFolder corpus, Path file, GeneratorOptions options, CorpusFetcher copies) {
        String name = corpus.resolve("valid").relativize(file) + " " + OPTIONS.indexOf(options);
        return DynamicTest.dynamicTest(name, () -> check(file, options, copies));
    }

    /** Documents that are refused have nothing to compile; which those are, another test knows. */
    private static void check(Path file, GeneratorOptions options, CorpusFetcher copies) {
        Generator generator = Generator.create(
                options.withResolve(copies.options()).withParts(EnumSet.of(Part.SCHEMAS, Part.MESSAGES)), copies);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Generator.Plans> plans = DeepStack.run(() -> generator.planned(SourceInput.of(file), diagnostics));
        plans.filter(each -> !diagnostics.hasErrors())
                .map(generator::emit)
                .ifPresent(files -> Compilation.of(files).succeeds());
    }
}
