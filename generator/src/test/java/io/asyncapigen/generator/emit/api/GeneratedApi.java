package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.Perspective;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.ArraySchema;
import io.asyncapigen.generator.model.schema.Schema.ForeignSchema;
import io.asyncapigen.generator.model.schema.Schema.MapSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.Packages;
import io.asyncapigen.generator.plan.SchemaTypes;
import io.asyncapigen.generator.plan.api.ApiPlan;
import io.asyncapigen.generator.plan.api.ApiPlanner;
import io.asyncapigen.generator.plan.api.Selection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What comes of a document, in the package {@code com.example}. Schemas are not generated here: objects are
 * {@code JsonObject}, strings {@code String}, other languages {@code Binary}, and everything else {@code JsonValue}.
 */
public record GeneratedApi(ApiPlan plan, SortedMap<String, String> files, List<Diagnostic> diagnostics) {

    public static GeneratedApi of(String yaml) {
        return of(yaml, Perspective.APPLICATION);
    }

    public static GeneratedApi of(String yaml, Perspective perspective) {
        return of(yaml, perspective, List.of(), List.of());
    }

    public static GeneratedApi of(String yaml, Perspective perspective, List<String> include, List<String> exclude) {
        Linked linked = Linked.of(yaml);
        Diagnostics diagnostics = new Diagnostics();
        Document selected = Selection.of(linked.document(), include, exclude, diagnostics);
        ApiPlan plan = ApiPlanner.plan(
                selected,
                linked.resolved(),
                trees(selected),
                new Packages("com.example"),
                GeneratorOptions.DEFAULT.withPerspective(perspective),
                diagnostics);
        SortedMap<String, String> files = new TreeMap<>();
        ApiEmitter.emit(plan).forEach(each -> files.put(path(each), each.toString()));
        return new GeneratedApi(plan, files, diagnostics.all());
    }

    /** The text of the class of that simple name. */
    public String file(String name) {
        return files.entrySet().stream()
                .filter(each -> each.getKey().endsWith("/" + name + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of " + files.keySet()))
                .getValue();
    }

    public List<String> messages(DiagnosticId id) {
        return diagnostics.stream()
                .filter(each -> each.id() == id)
                .map(Diagnostic::message)
                .toList();
    }

    private static String path(JavaFile file) {
        return (file.packageName() + "." + file.typeSpec().name()).replace('.', '/') + ".java";
    }

    private static SchemaTypes trees(Document document) {
        return new SchemaTypes() {
            @Override
            public TypeName typeOf(SchemaUse use) {
                return tree(document.schema(use.target()));
            }

            @Override
            public List<String> namesIn(String packageName) {
                return List.of();
            }

            @Override
            public boolean mentionsDeprecated(SchemaUse use) {
                return false;
            }

            @Override
            public boolean isSensitive(SchemaUse use) {
                return use.sensitive();
            }

            @Override
            public boolean hasOnlyConstants(SchemaUse use) {
                return false;
            }
        };
    }

    private static TypeName tree(Schema schema) {
        if (schema instanceof ObjectSchema || schema instanceof MapSchema) {
            return json("JsonObject");
        } else if (schema instanceof ArraySchema) {
            return json("JsonArray");
        } else if (schema instanceof StringSchema) {
            return ClassName.get(String.class);
        } else if (schema instanceof ForeignSchema) {
            return ClassName.get("io.asyncapigen.runtime", "Binary");
        }
        return json("JsonValue");
    }

    private static TypeName json(String name) {
        return ClassName.get("io.asyncapigen.runtime.json", name);
    }
}
