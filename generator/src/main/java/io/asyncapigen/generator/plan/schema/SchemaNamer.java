package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.BoundValue;
import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.Operation;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.NameChange;
import io.asyncapigen.generator.plan.NameScope;
import io.asyncapigen.generator.plan.Packages;
import io.asyncapigen.generator.read.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the classes of a document: what the author chose, then what has a key of its own, then what stands inline, by
 * the owner and its role there. An inline schema belongs to the one that it stands in, even when others refer to it.
 */
final class SchemaNamer {
    private final Document document;
    private final SchemaForms forms;
    private final Packages packages;
    private final Diagnostics diagnostics;
    private final Map<String, NameScope> scopes = new HashMap<>();
    private final SchemaNames names = new SchemaNames();

    private SchemaNamer(Document document, SchemaForms forms, Packages packages, Diagnostics diagnostics) {
        this.document = document;
        this.forms = forms;
        this.packages = packages;
        this.diagnostics = diagnostics;
    }

    static SchemaNames name(Document document, SchemaForms forms, Packages packages, Diagnostics diagnostics) {
        SchemaNamer namer = new SchemaNamer(document, forms, packages, diagnostics);
        namer.chosen();
        namer.keyed();
        InlineNamer inline = new InlineNamer(document, forms, namer);
        document.schemas().values().stream()
                .filter(each -> each.info().componentName() != null)
                .forEach(each -> inline.root(each, namer.rootName(each), namer.packageOf(each)));
        document.messages().values().forEach(each -> namer.message(each, inline));
        document.operations().values().forEach(each -> namer.operation(each, inline));
        Stream.of(document.channels(), document.components().channels())
                .flatMap(each -> each.values().stream())
                .forEach(each -> namer.channel(each, inline));
        inline.rest();
        namer.names.putAlternativeSchemas(ClassName.get(
                packages.schemas(), namer.scope(packages.schemas()).claim("AlternativeSchemas")));
        return namer.names;
    }

    private void chosen() {
        for (Schema schema : document.schemas().values()) {
            String name = schema.info().hints().name();
            if (name == null || !forms.of(schema.id()).hasClass() || !namesClass(schema, name)) {
                continue;
            }
            String claimed = scope(packageOf(schema)).claim(name);
            if (!claimed.equals(name) || !JavaNames.isType(name)) {
                diagnostics.report(Diagnostic.at(
                                DiagnosticId.INVALID_EXTENSION,
                                schema.info().hint(JavaHint.NAME),
                                "`x-java-name` " + name + " is no class name, or another class has it")
                        .withHelp("choose another name; generated code needs some for itself, such as String"));
            }
            names.put(schema.id(), ClassName.get(packageOf(schema), claimed));
        }
    }

    /** On an inline schema the extension names the member, unless it begins as a class does. */
    static boolean namesClass(Schema schema, String name) {
        return schema.info().componentName() != null || Character.isUpperCase(name.codePointAt(0));
    }

    /** Whether {@code x-java-name} of a member is meant for the class of the schema that stands there. */
    static boolean namesClass(Property property, Schema target, SchemaForms forms) {
        String name = property.hints().name();
        return name != null
                && target.id().equals(property.place().id())
                && forms.of(target.id()).hasClass()
                && namesClass(target, name);
    }

    private void keyed() {
        List<Schema> others = new ArrayList<>();
        for (Schema schema : document.schemas().values()) {
            if (schema.info().componentName() == null
                    || names.has(schema.id())
                    || !forms.of(schema.id()).hasClass()) {
                continue;
            }
            if (PathWords.isComponent(schema.info().place(), document.place().source())) {
                claim(schema, packageOf(schema), rootName(schema));
            } else {
                others.add(schema);
            }
        }
        for (Schema schema : others) {
            String name = rootName(schema);
            claim(
                    schema,
                    packageOf(schema),
                    name,
                    PathWords.of(schema.info().place()).stream()
                            .map(each -> JavaNames.type(JavaNames.type(each), name))
                            .toArray(String[]::new));
        }
    }

    private void message(Message message, InlineNamer inline) {
        String chosen = message.hints().name();
        String name = chosen != null && JavaNames.isType(chosen) ? chosen : JavaNames.stem(message.key());
        String channel = message.channel() == null
                ? name + "Message"
                : JavaNames.type(
                        JavaNames.stem(document.channel(message.channel()).key()), message.key());
        part(message.place(), message.payload(), name, channel, "Payload", inline);
        part(message.place(), message.headers(), name, channel, "Headers", inline);
        for (BoundValue each : message.boundValues()) {
            part(message.place(), each.use(), name, channel, JavaNames.type(each.field()), inline);
        }
    }

    private void operation(Operation operation, InlineNamer inline) {
        String chosen = operation.hints().name();
        String name = JavaNames.stem(chosen == null ? operation.key() : chosen);
        for (BoundValue each : operation.boundValues()) {
            part(operation.place(), each.use(), name, name + "Operation", JavaNames.type(each.field()), inline);
        }
    }

    private void channel(Channel channel, InlineNamer inline) {
        String chosen = channel.hints().name();
        String name = JavaNames.stem(chosen == null ? channel.key() : chosen);
        for (BoundValue each : channel.boundValues()) {
            part(channel.place(), each.use(), name, name + "Channel", JavaNames.type(each.field()), inline);
        }
    }

    private void part(
            Located place, @Nullable SchemaUse use, String name, String channel, String role, InlineNamer inline) {
        if (use != null) {
            inline.child(
                    new InlineNamer.Owner(name, packages.schemas(), place),
                    use.target(),
                    role,
                    JavaNames.type(channel, role));
        }
    }

    /** What a schema with a key is called, and what is inside of it is called by. */
    private String rootName(Schema schema) {
        if (names.has(schema.id())) {
            return names.of(schema.id()).simpleName();
        }
        String key = schema.info().componentName();
        return JavaNames.type(key == null ? "" : key);
    }

    private String packageOf(Schema schema) {
        String chosen = schema.info().hints().packageName();
        if (chosen == null) {
            return packages.schemas();
        }
        Optional<String> objection = packages.objection(chosen, packages.schemas());
        objection.ifPresent(why -> diagnostics.report(Diagnostic.at(
                DiagnosticId.INVALID_EXTENSION,
                schema.info().hint(JavaHint.PACKAGE),
                "`x-java-package` " + chosen + " " + why)));
        return objection.isPresent() ? packages.schemas() : chosen;
    }

    /** Gives a class to a schema that has none yet. */
    ClassName claim(Schema schema, String packageName, String wanted, String... alternatives) {
        ClassName name = claim(schema.info().place(), packageName, wanted, alternatives);
        names.put(schema.id(), name);
        return name;
    }

    ClassName claim(Located place, String packageName, String wanted, String... alternatives) {
        NameScope scope = scope(packageName);
        String name = scope.isReserved(wanted)
                ? scope.claim(wanted + "Schema", alternatives)
                : scope.claim(wanted, alternatives);
        NameChange.report(diagnostics, scope, place, wanted, name);
        return ClassName.get(packageName, name);
    }

    SchemaNames names() {
        return names;
    }

    /** Reports a schema that gets no code although something needs it. */
    void ignoredButUsed(Schema schema) {
        diagnostics.report(Diagnostic.at(
                DiagnosticId.IGNORED_SCHEMA_USED,
                schema.info().place(),
                "`x-ignore` leaves this schema out, but others use it; there it is any JSON value"));
    }

    private NameScope scope(String packageName) {
        return scopes.computeIfAbsent(packageName, key -> NameScope.ofTypes("Builder"));
    }
}
