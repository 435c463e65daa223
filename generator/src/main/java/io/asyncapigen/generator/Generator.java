package io.asyncapigen.generator;

import com.palantir.javapoet.JavaFile;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.emit.PackageInfoEmitter;
import io.asyncapigen.generator.emit.api.ApiEmitter;
import io.asyncapigen.generator.emit.schema.SchemaEmitter;
import io.asyncapigen.generator.link.DocumentLinker;
import io.asyncapigen.generator.link.protobuf.ProtobufCompiler;
import io.asyncapigen.generator.link.protobuf.ProtobufSchemas;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.Info;
import io.asyncapigen.generator.plan.Packages;
import io.asyncapigen.generator.plan.api.ApiPlan;
import io.asyncapigen.generator.plan.api.ApiPlanner;
import io.asyncapigen.generator.plan.api.CompiledSources;
import io.asyncapigen.generator.plan.api.Selection;
import io.asyncapigen.generator.plan.schema.SchemaPlan;
import io.asyncapigen.generator.plan.schema.SchemaPlanner;
import io.asyncapigen.generator.plan.schema.UnusedSchemas;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ImportedTexts;
import io.asyncapigen.generator.resolve.ReferenceResolver;
import io.asyncapigen.generator.resolve.RemoteFetcher;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import io.asyncapigen.generator.validate.ShapeValidator;
import io.asyncapigen.generator.validate.SpecVersion;
import io.asyncapigen.generator.validate.VersionCheck;
import io.asyncapigen.generator.validate.rule.Inspection;
import io.asyncapigen.generator.validate.rule.Rules;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The stages, in their order.
 *
 * <p>A document is <b>read</b> into nodes that know where they stand, its references are <b>resolved</b>, and it is
 * <b>validated</b>: its version, the shape of its objects, then the rules. If nothing is wrong with it, it is
 * <b>linked</b> into the model, every name and type is <b>planned</b>, and the plan is <b>emitted</b> as text. Whatever is
 * to say to the author is collected on the way; an exception that comes out of here is a fault of ours. Bringing the text
 * to a folder is left to {@link io.asyncapigen.generator.write.TreeWriter}.
 *
 * <p>Has no state; any number of threads may use one instance.
 */
public final class Generator {
    private final GeneratorOptions options;
    private final ReferenceResolver resolver;

    private Generator(GeneratorOptions options, ReferenceResolver resolver) {
        this.options = options;
        this.resolver = resolver;
    }

    public static Generator create(GeneratorOptions options) {
        return new Generator(options, new ReferenceResolver(options.resolve()));
    }

    /** A generator that gets the documents of allowed hosts from somewhere else than the network. */
    public static Generator create(GeneratorOptions options, RemoteFetcher fetcher) {
        return new Generator(options, new ReferenceResolver(options.resolve(), fetcher));
    }

    /** Says all that there is to say of a document, without making code of it. Blocks until it is done. */
    public ValidationResult validate(SourceInput input) {
        Diagnostics diagnostics = new Diagnostics(options.lenient());
        DeepStack.run(() -> planned(input, diagnostics));
        return new ValidationResult(diagnostics.all());
    }

    /** Makes code of a document; there is none when the document has errors. Blocks until it is done. */
    public GenerationResult generate(SourceInput input) {
        Diagnostics diagnostics = new Diagnostics(options.lenient());
        SortedMap<String, String> files = DeepStack.run(() -> planned(input, diagnostics)
                .filter(plans -> !diagnostics.hasErrors())
                .map(this::emit)
                .orElseGet(TreeMap::new));
        return new GenerationResult(diagnostics.all(), files);
    }

    /** The plans for a document, if nothing was wrong with it before they were made. */
    Optional<Plans> planned(SourceInput input, Diagnostics diagnostics) {
        return validated(input, diagnostics).map(document -> plan(document, diagnostics));
    }

    /** The document, if nothing is wrong with it. */
    private Optional<ResolvedDocument> validated(SourceInput input, Diagnostics diagnostics) {
        Optional<Located> root = read(input, diagnostics);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Optional<SpecVersion> version = VersionCheck.check(root.get(), diagnostics);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        ResolvedDocument document = resolver.resolve(root.get(), diagnostics);
        // Neither needs what the other finds, and they take about as long.
        Future<Consumer<Diagnostics>> shapes =
                DeepStack.start(() -> new ShapeValidator(version.get()).examine(document));
        Inspection inspection = new Inspection(document);
        Rules.check(inspection);
        DeepStack.await(shapes).accept(diagnostics);
        inspection.tell(diagnostics);
        Rules.checkExamples(inspection, diagnostics);
        inspection.tell(diagnostics);
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(document);
    }

    private Optional<Located> read(SourceInput input, Diagnostics diagnostics) {
        DocumentReader reader = new DocumentReader(options.resolve().limits());
        if (input instanceof SourceInput.File file) {
            return reader.read(file.path(), file.displayName(), diagnostics);
        }
        SourceInput.StandardInput standard = (SourceInput.StandardInput) input;
        return reader.readStandardInput(standard.stream(), standard.directory(), diagnostics);
    }

    private Plans plan(ResolvedDocument resolved, Diagnostics diagnostics) {
        Packages packages = new Packages(options.packageName());
        Document document = Selection.of(
                DocumentLinker.link(
                        resolved, options.untyped(), protobuf(resolved, packages, diagnostics), diagnostics),
                options.include(),
                options.exclude(),
                diagnostics);
        SchemaPlan schemas = SchemaPlanner.plan(document, resolved, packages, options, diagnostics);
        UnusedSchemas.report(resolved, document, schemas, diagnostics);
        ApiPlan api = ApiPlanner.plan(document, resolved, schemas, packages, options, diagnostics);
        return new Plans(document, schemas, api, CompiledSources.of(document, schemas, api, diagnostics));
    }

    private ProtobufSchemas protobuf(ResolvedDocument resolved, Packages packages, Diagnostics diagnostics) {
        if (options.protoc() == null) {
            return new ProtobufSchemas(null);
        }
        ImportedTexts imports = new ImportedTexts(resolved.root().source(), options.resolve());
        return new ProtobufSchemas(new ProtobufCompiler(options.protoc(), imports, packages.protobuf(), diagnostics));
    }

    /** The text of every file by its path. */
    SortedMap<String, String> emit(Plans plans) {
        SortedMap<String, String> files = new ConcurrentSkipListMap<>();
        if (options.parts().contains(Part.SCHEMAS)) {
            files.putAll(plans.compiled());
        }
        Set<String> packageNames = ConcurrentHashMap.newKeySet();
        // Each file is planned in full before it is printed, so they can be made side by side. None
        // outlives its printing: the classes of a large document take several times the memory of their text.
        classes(plans).parallel().forEach(each -> {
            files.put(path(each.packageName(), each.typeSpec().name()), each.toString());
            packageNames.add(each.packageName());
        });
        Packages packages = new Packages(options.packageName());
        Info info = plans.document().info();
        packageNames.forEach(
                each -> files.put(path(each, "package-info"), PackageInfoEmitter.emit(each, packages, info)));
        return files;
    }

    /** The few that are large come first, so that no thread is left with one of them at the end. */
    private Stream<JavaFile> classes(Plans plans) {
        return Stream.of(Part.API, Part.MESSAGES, Part.CHANNELS, Part.SERVERS, Part.SCHEMAS)
                .filter(options.parts()::contains)
                .map(each ->
                        each == Part.SCHEMAS ? SchemaEmitter.emit(plans.schemas()) : ApiEmitter.emit(plans.api(), each))
                .reduce(Stream.empty(), Stream::concat);
    }

    private static String path(String packageName, String type) {
        return packageName.replace('.', '/') + "/" + type + ".java";
    }

    /**
     * What the emitters print, and what it was made from.
     *
     * @param compiled texts that other compilers made, by path
     */
    record Plans(Document document, SchemaPlan schemas, ApiPlan api, SortedMap<String, String> compiled) {}
}
