package io.asyncapigen.generator.link.protobuf;

import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.model.schema.CompiledClass;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the Protocol Buffers schemas of a document are in Java. */
public final class ProtobufSchemas {
    private final @Nullable ProtobufCompiler compiler;
    private final Map<Id, Root> roots = new HashMap<>();

    /** @param compiler null where there is nothing that makes classes */
    public ProtobufSchemas(@Nullable ProtobufCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * A schema that stands in the document.
     *
     * @param made the class of the message that is meant, or null when there is none
     * @param objection why there is none; it goes on after "as"
     * @param severity how much that matters
     */
    public record Root(@Nullable CompiledClass made, String objection, Severity severity) {}

    /**
     * The schema of a Multi Format Schema Object.
     *
     * @param text the end of all references in it
     */
    public Root at(Located wrapper, Located text) {
        Root known = roots.get(wrapper.id());
        if (known == null) {
            known = read(wrapper, text);
            roots.put(wrapper.id(), known);
        }
        return known;
    }

    private Root read(Located wrapper, Located text) {
        if (compiler == null) {
            return new Root(null, "there is no protoc to make them", Severity.NOTE);
        }
        try {
            return new Root(compiler.compile(wrapper, text), "", Severity.NOTE);
        } catch (UntypedException e) {
            return new Root(null, String.valueOf(e.getMessage()), e.severity());
        }
    }
}
