package io.asyncapigen.generator.validate;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.function.Consumer;

/**
 * Checks that every object of a document has the shape that the specification gives it: the fields, their types and values,
 * schemas as schemas, and bindings as their own specifications say.
 *
 * <p>Objects of other files are checked where a reference leads to them, and only they. Each fault is reported once, at
 * the key or the value that has to change, in the order of the text; where an earlier stage has reported an error at the
 * same position, nothing is added. The work is linear in the size of the document, and no nesting of objects costs stack;
 * only the items of {@code enum} are compared recursively.
 *
 * <p>One instance checks any number of documents of one version, one after the other; it is not thread-safe.
 */
public final class ShapeValidator {
    private final Shapes shapes;

    /**
     * @param version as {@link VersionCheck} found it
     */
    public ShapeValidator(SpecVersion version) {
        this.shapes = new Shapes(version);
    }

    /** Reports what is wrong. */
    public void validate(ResolvedDocument document, Diagnostics diagnostics) {
        examine(document).accept(diagnostics);
    }

    /** Looks for what is wrong; what is given back reports it, once the earlier stages have reported all of theirs. */
    public Consumer<Diagnostics> examine(ResolvedDocument document) {
        ShapeRun run = new ShapeRun(shapes, document);
        run.examine();
        return run::report;
    }
}
