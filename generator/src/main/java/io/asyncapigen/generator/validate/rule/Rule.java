package io.asyncapigen.generator.validate.rule;

/**
 * One demand of the specification that the shape of a document cannot express.
 *
 * <p>A rule sees documents whose shape may be wrong: it looks at nodes with care, and says nothing where the shape has
 * spoken. It holds no state between documents.
 */
@FunctionalInterface
public interface Rule {
    /** Reports what is wrong to {@link Inspection#report}. */
    void check(Inspection inspection);
}
