package io.asyncapigen.runtime.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pattern whose search ends after a number of looks at the input, as the input comes from others. That number and the stack grow with the
 * input, so that long text is no fault by itself. Immutable.
 */
record BoundedPattern(Pattern pattern) {
    private static final int STEPS = 1_000_000;
    private static final int STEPS_OF_CHARACTER = 16;

    /** Whether it is found anywhere in the input; empty when that would take too long. */
    Optional<Boolean> find(CharSequence input) {
        try {
            return search(input);
        } catch (StackOverflowError e) {
            return DeepStack.run(input.length(), () -> search(input));
        }
    }

    private Optional<Boolean> search(CharSequence input) {
        long steps = STEPS + (long) STEPS_OF_CHARACTER * input.length();
        try {
            return Optional.of(
                    pattern.matcher(new Counted(input, new long[] {steps})).find());
        } catch (TooLong e) {
            return Optional.empty();
        }
    }

    private static final class Counted implements CharSequence {
        private final CharSequence text;
        private final long[] left;

        Counted(CharSequence text, long[] left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super(null, null, false, false);
        }
    }
}
