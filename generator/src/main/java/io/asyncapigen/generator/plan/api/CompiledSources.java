package io.asyncapigen.generator.plan.api;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.ForeignSchema;
import io.asyncapigen.generator.plan.Packages;
import io.asyncapigen.generator.plan.schema.SchemaPlan;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings together what other compilers made of the schemas of a document. */
public final class CompiledSources {
    private final Packages packages;
    private final Set<String> occupied;
    private final Diagnostics diagnostics;
    private final SortedMap<String, String> all = new TreeMap<>();
    private final Set<String> reported = new HashSet<>();

    private CompiledSources(Packages packages, Set<String> occupied, Diagnostics diagnostics) {
        this.packages = packages;
        this.occupied = occupied;
        this.diagnostics = diagnostics;
    }

    /**
     * The texts by path.
     *
     * @param diagnostics is told where two schemas make different classes of one name, and where a class may not go
     */
    public static SortedMap<String, String> of(
            Document document, SchemaPlan schemas, ApiPlan api, Diagnostics diagnostics) {
        var sources = new CompiledSources(api.packages(), occupied(schemas, api), diagnostics);
        for (Schema schema : document.schemas().values()) {
            if (schema instanceof ForeignSchema foreign && foreign.compiled() != null) {
                foreign.compiled().sources().forEach((path, text) -> sources.add(schema, path, text));
            }
            SchemaReach.edges(schema)
                    .map(each -> document.schema(each.target()))
                    .filter(CompiledSources::isCompiled)
                    .forEach(each -> sources.reportInside(schema, each));
        }
        return Collections.unmodifiableSortedMap(sources.all);
    }

    /** Where other generated code goes by the wish of an author. */
    private static Set<String> occupied(SchemaPlan schemas, ApiPlan api) {
        Set<String> names = new HashSet<>(schemas.packages());
        api.messages().forEach(each -> names.add(each.type().packageName()));
        api.channels().forEach(each -> names.add(each.type().packageName()));
        api.servers().forEach(each -> names.add(each.type().packageName()));
        return names;
    }

    private void add(Schema schema, String path, String text) {
        String name = path.substring(0, path.lastIndexOf('.')).replace('/', '.');
        String packageName = name.substring(0, name.lastIndexOf('.'));
        Optional<String> objection = occupied.contains(packageName)
                ? Optional.of("is where other generated code goes")
                : packages.objection(packageName, packages.protobuf());
        if (objection.isPresent() && reported.add(packageName)) {
            report(
                    schema,
                    "protoc makes classes for the package " + packageName + ", which " + objection.get(),
                    "name another one with `option java_package` in the text");
        }
        String other = all.putIfAbsent(path, text);
        if (other != null && !other.equals(text) && reported.add(name)) {
            report(
                    schema,
                    "another schema makes a different class " + name,
                    "let both use the same text, or give one of them another `package`");
        }
    }

    private static boolean isCompiled(Schema schema) {
        return schema instanceof ForeignSchema foreign && foreign.compiled() != null;
    }

    private void reportInside(Schema outer, Schema inner) {
        diagnostics.report(Diagnostic.at(
                        DiagnosticId.NO_CODEC,
                        outer.info().place(),
                        "nothing reads " + inner.id() + ", which is Protocol Buffers, inside of JSON")
                .withHelp("let it be the payload of a message, or describe it as JSON Schema"));
    }

    private void report(Schema schema, String message, String help) {
        diagnostics.report(
                Diagnostic.at(DiagnosticId.PROTOBUF_CLASS_CLASH, schema.info().place(), message)
                        .withHelp(help));
    }
}
