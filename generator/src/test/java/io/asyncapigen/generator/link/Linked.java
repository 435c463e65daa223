package io.asyncapigen.generator.link;

import io.asyncapigen.generator.Untyped;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.link.protobuf.ProtobufSchemas;
import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.Operation;
import io.asyncapigen.generator.model.Server;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ReferenceResolver;
import io.asyncapigen.generator.resolve.ResolveOptions;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.nio.file.Path;
import java.util.List;

/** A document in a test, linked, with short ways to what is asserted. */
public final class Linked {
    private final Document document;
    private final ResolvedDocument resolved;
    private final Diagnostics diagnostics;

    private Linked(ResolvedDocument resolved, Untyped untyped, Diagnostics diagnostics) {
        this.document = DocumentLinker.link(resolved, untyped, new ProtobufSchemas(null), diagnostics);
        this.resolved = resolved;
        this.diagnostics = diagnostics;
    }

    /** The document in this text; faults of its references are not looked at. */
    public static Linked of(String text) {
        return of(text, Untyped.INFER);
    }

    /** The document in this text, whose schemas without a type are what is said here. */
    public static Linked of(String text, Untyped untyped) {
        return of(Documents.parse(text), untyped);
    }

    /** The document in this file, and those that it refers to. */
    public static Linked of(Path file) {
        return of(Documents.parse(file), Untyped.INFER);
    }

    private static Linked of(Located root, Untyped untyped) {
        ResolvedDocument resolved = new ReferenceResolver(ResolveOptions.DEFAULT).resolve(root, new Diagnostics());
        return new Linked(resolved, untyped, new Diagnostics());
    }

    /** A document whose components have these schemas; each line is indented as a member of {@code schemas}. */
    public static Linked schemas(String text) {
        return of("asyncapi: 3.1.0\ninfo: {title: t, version: 1.0.0}\ncomponents:\n  schemas:\n" + text.indent(4));
    }

    public Document document() {
        return document;
    }

    /** What it was linked from. */
    public ResolvedDocument resolved() {
        return resolved;
    }

    /** What linking reported, see {@link Documents#summaries}. */
    public List<String> reports() {
        return Documents.summaries(diagnostics);
    }

    public Server server(String key) {
        return document.servers().values().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public Channel channel(String key) {
        return document.channels().values().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public Operation operation(String key) {
        return document.operations().values().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public Message message(String key) {
        return document.messages().values().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** What the use of a component means. */
    public SchemaUse use(String component) {
        SchemaUse use = document.components().schemas().get(component);
        if (use == null) {
            throw new AssertionError("no component " + component);
        }
        return use;
    }

    /** The schema that the use of a component means. */
    public Schema schema(String component) {
        return schema(use(component));
    }

    public Schema schema(SchemaUse use) {
        return document.schema(use.target());
    }

    public <S extends Schema> S schema(String component, Class<S> kind) {
        return kind.cast(schema(component));
    }

    /** A member of a component that is an object. */
    public Property property(String component, String name) {
        return property(schema(component, ObjectSchema.class), name);
    }

    public static Property property(ObjectSchema object, String name) {
        return object.properties().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no member " + name + " in " + object));
    }

    /** The schema of a member of a component that is an object. */
    public Schema member(String component, String name) {
        return schema(property(component, name).use());
    }

    /** The fragment of a use's target, such as {@code #/components/schemas/Order}. */
    public static String target(SchemaUse use) {
        return use.target().pointer().toFragment();
    }

    /** The names of the members of an object, those that are required with an exclamation mark. */
    public static List<String> names(Schema object) {
        return ((ObjectSchema) object)
                .properties().stream()
                        .map(each -> each.name() + (each.required() ? "!" : ""))
                        .toList();
    }
}
