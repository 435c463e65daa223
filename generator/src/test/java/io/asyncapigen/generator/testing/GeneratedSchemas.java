package io.asyncapigen.generator.testing;

import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.emit.schema.SchemaEmitter;
import io.asyncapigen.generator.link.DocumentLinker;
import io.asyncapigen.generator.link.protobuf.ProtobufSchemas;
import io.asyncapigen.generator.plan.Packages;
import io.asyncapigen.generator.plan.schema.SchemaPlan;
import io.asyncapigen.generator.plan.schema.SchemaPlanner;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ReferenceResolver;
import io.asyncapigen.generator.resolve.ResolveOptions;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The schema types of a document, as sources by their path, and what the linker and the planner had to say.
 *
 * @param reports each as {@code 3:7 error duplicate-key: the message}
 */
public record GeneratedSchemas(SortedMap<String, String> sources, List<String> reports) {
    /** The root of the packages of the generated types. */
    public static final String ROOT = "com.example";

    /** Those of a whole document. */
    public static GeneratedSchemas of(Located root) {
        return of(root, GeneratorOptions.DEFAULT);
    }

    /** Those of a whole document, as the options want them. */
    public static GeneratedSchemas of(Located root, GeneratorOptions options) {
        Diagnostics diagnostics = new Diagnostics();
        ResolvedDocument resolved = new ReferenceResolver(ResolveOptions.DEFAULT).resolve(root, diagnostics);
        SchemaPlan plan = SchemaPlanner.plan(
                DocumentLinker.link(resolved, options.untyped(), new ProtobufSchemas(null), diagnostics),
                resolved,
                new Packages(ROOT),
                options,
                diagnostics);
        SortedMap<String, String> sources = new TreeMap<>();
        SchemaEmitter.emit(plan)
                .forEach(file -> sources.put(
                        file.packageName().replace('.', '/') + "/"
                                + file.typeSpec().name() + ".java",
                        file.toString()));
        return new GeneratedSchemas(sources, Documents.summaries(diagnostics));
    }

    /** Those of a document that has these component schemas and nothing else; as YAML, indented by nothing. */
    public static GeneratedSchemas ofComponents(String schemas) {
        return ofComponents(schemas, GeneratorOptions.DEFAULT);
    }

    /** As {@link #ofComponents(String)}, as the options want them. */
    public static GeneratedSchemas ofComponents(String schemas, GeneratorOptions options) {
        return of(
                Documents.parse("asyncapi: 3.1.0\ninfo: {title: Test, version: '1'}\ncomponents:\n  schemas:\n"
                        + schemas.indent(4)),
                options);
    }

    /** The source of the class of that simple name among the schemas. */
    public String source(String name) {
        String source = sources.get(path(name));
        if (source == null) {
            throw new AssertionError("no " + name + " among " + sources.keySet());
        }
        return source;
    }

    public boolean has(String name) {
        return sources.containsKey(path(name));
    }

    /** Compiles all of them; the test fails when the compiler says anything. */
    public Compilation compile() {
        return Compilation.of(Map.copyOf(sources)).succeeds();
    }

    private static String path(String name) {
        return ROOT.replace('.', '/') + "/schemas/" + name + ".java";
    }
}
