package io.asyncapigen.runtime.avro;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A union: a sealed interface, whose variants know the names of their branches, or one type that several branches have. A value goes to
 * the first branch that has its class and takes it.
 *
 * @param nullIndex of the branch null, or -1
 * @param nothing what null is in Java
 * @param branches by their index, without one for null
 */
record UnionForm(Schema schema, int nullIndex, @Nullable Object nothing, List<Branch> branches) implements Form {

    /** @param type of its values in Java */
    record Branch(int index, Class<?> type, Form form) {}

    @Override
    public @Nullable Object read(Source in) throws IOException {
        return in.readBranch(schema, this::read);
    }

    private @Nullable Object read(int index, Source in) throws IOException {
        if (index == nullIndex) {
            in.readNull();
            return nothing;
        }
        for (Branch each : branches) {
            if (each.index() == index) {
                return each.form().read(in);
            }
        }
        throw new Fault("there is no branch " + index);
    }

    @Override
    public void write(@Nullable Object value, Sink out) throws IOException {
        if (value == null || value.equals(nothing)) {
            if (nullIndex < 0) {
                throw new Fault("null is not legal here");
            }
            out.writeBranch(schema, nullIndex, out::writeNull);
            return;
        }
        Branch branch = branch(value);
        out.writeBranch(schema, branch.index(), () -> branch.form().write(value, out));
    }

    private Branch branch(Object value) {
        Branch likely = null;
        for (Branch each : branches) {
            if (each.type().isInstance(value)) {
                if (each.form().admits(value)) {
                    return each;
                }
                likely = likely == null ? each : likely;
            }
        }
        if (likely == null) {
            throw new Fault("no branch of the union takes it");
        }
        return likely; // which says what it does not take
    }
}
