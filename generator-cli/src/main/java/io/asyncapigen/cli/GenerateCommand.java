package io.asyncapigen.cli;

import io.asyncapigen.generator.GenerationResult;
import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.OptionalNull;
import io.asyncapigen.generator.Part;
import io.asyncapigen.generator.Perspective;
import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.Untyped;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.write.TreePlan;
import io.asyncapigen.generator.write.TreeWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes source code of a document. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Makes Java source of an AsyncAPI document. Only files that differ are written, files of an"
                        + " earlier run that are gone are removed, and files that somebody else made or changed are left alone.",
        footer = {
            "",
            "Examples:",
            "  asyncapi-gen generate orders.yaml --package com.example.orders -o src/main/java",
            "  asyncapi-gen generate orders.yaml --perspective client --include 'order*' --only schemas,messages",
            "  asyncapi-gen generate orders.yaml -o src/main/java --check"
        })
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "An AsyncAPI 3 document in YAML or JSON; - reads standard input.")
    private String file = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            defaultValue = "out",
            description = "Where the source tree goes (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("out");

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "asyncapi",
            description = "The root package of the code (default: ${DEFAULT-VALUE}).")
    private String packageName = "asyncapi";

    @Option(
            names = "--perspective",
            paramLabel = "SIDE",
            description = "For which side to generate: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})."
                    + " The client sends what the document says that the application receives.")
    private Perspective perspective = Perspective.APPLICATION;

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = "Only channels and operations whose id matches. Repeatable.")
    private List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Not the channels and operations whose id matches. Repeatable.")
    private List<String> exclude = List.of();

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Write only these parts: ${COMPLETION-CANDIDATES}. Repeatable.")
    private Set<Part> only = EnumSet.noneOf(Part.class);

    @Option(
            names = "--map",
            paramLabel = "FORMAT=CLASS",
            split = ",",
            description = "Use this class for strings and numbers of a format, or of a type where they have no format:"
                    + " date-time=java.time.Instant. Repeatable.")
    private Map<String, String> map = Map.of();

    @Option(
            names = "--untyped",
            paramLabel = "WHAT",
            description = "What a schema is that names no type: an object or array where it speaks of members or items,"
                    + " or always any value:"
                    + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Untyped untyped = Untyped.INFER;

    @Option(
            names = "--unknown-enum",
            paramLabel = "WHAT",
            description = "Whether a value that an enum does not list can be read: ${COMPLETION-CANDIDATES}"
                    + " (default: ${DEFAULT-VALUE}).")
    private UnknownEnum unknownEnum = UnknownEnum.FAIL;

    @Option(
            names = "--optional-null",
            paramLabel = "WHAT",
            description = "Whether optional members that may be null are the same when they are null as when they are"
                    + " absent: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private OptionalNull optionalNull = OptionalNull.SAME;

    @Option(
            names = "--bean-validation",
            description = "Put annotations of Jakarta Bean Validation on models, for projects that have it.")
    private boolean beanValidation;

    @Option(names = "--dry-run", description = "List what would be written or removed, and touch nothing.")
    private boolean dryRun;

    @Option(
            names = "--check",
            description = "Exit with 1 when the output folder is not what would be generated, and touch nothing.")
    private boolean check;

    @Option(
            names = "--overwrite",
            description = "Take files in the way that somebody else made or changed for generated ones.")
    private boolean overwrite;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    private final Console console;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        common.check();
        if (dryRun && check) {
            throw new UsageException("--dry-run and --check exclude each other");
        }
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw new UsageException("--package " + packageName + " is not a legal package name");
        }
        map.forEach((format, type) -> {
            if (!JavaNames.isQualifiedType(type)) {
                throw new UsageException("--map " + format + "=" + type + " does not name a class in full, such as"
                        + " java.time.Instant");
            }
        });
        try (Progress progress = Progress.start(console, !common.quiet)) {
            progress.stage("generating from " + file);
            return generate(progress);
        }
    }

    private int generate(Progress progress) {
        long start = System.nanoTime();
        GenerationResult result = Generator.create(generatorOptions()).generate(common.input(file, console));
        progress.stage("writing " + result.files().size() + " files to " + output);
        Report report = new Report(result.diagnostics());
        Outcome outcome = new Outcome(console, common, output, json);
        if (report.has(Severity.ERROR)) {
            progress.close();
            return outcome.refused(file, report, mode());
        }
        TreeWriter writer =
                TreeWriter.of(console.path(output.toString()), packageName).overwriting(overwrite);
        long generated = System.nanoTime();
        try {
            TreePlan plan = writer.plan(result.files());
            boolean write = !dryRun && !check && !plan.isRefused();
            if (write) {
                writer.write(plan);
            }
            progress.close();
            outcome.times(generated - start, System.nanoTime() - generated);
            return outcome.planned(file, report, plan, mode());
        } catch (IOException e) {
            progress.close();
            return outcome.unwritten(file, report, mode(), e);
        }
    }

    private Outcome.Mode mode() {
        if (check) {
            return Outcome.Mode.CHECK;
        }
        return dryRun ? Outcome.Mode.DRY_RUN : Outcome.Mode.WRITE;
    }

    private GeneratorOptions generatorOptions() {
        return common.generatorOptions(console)
                .withPackage(packageName)
                .withPerspective(perspective)
                .withInclude(include)
                .withExclude(exclude)
                .withMappings(map)
                .withUntyped(untyped)
                .withUnknownEnum(unknownEnum)
                .withOptionalNull(optionalNull)
                .withBeanValidation(beanValidation)
                .withParts(only.isEmpty() ? EnumSet.allOf(Part.class) : only);
    }
}
