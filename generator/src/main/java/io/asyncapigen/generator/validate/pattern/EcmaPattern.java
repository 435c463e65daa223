package io.asyncapigen.generator.validate.pattern;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of ECMA-262, the dialect that JSON Schema draft-07 section 4.3 asks for.
 *
 * <p>What a browser accepts without the {@code u} flag (with Annex B) is accepted here. The Unicode escapes
 * <code>\p{…}</code> and <code>\&#117;{…}</code> are read as with the flag, because that is what their authors mean.
 *
 * @param text as written
 * @param java the same language for {@link Pattern}, or null when Java cannot say it
 */
public record EcmaPattern(String text, @Nullable Pattern java) {
    private static final int STEPS = 400_000;

    /** Longer patterns are not read: nobody wrote them, and reading some of them takes the square of their length. */
    private static final int MAX_LENGTH = 20_000;

    /**
     * Reads a pattern. One of more than 20,000 characters is taken for right and never evaluated.
     *
     * @throws PatternSyntaxException when ECMA-262 does not accept it; its description is a sentence without a full stop
     */
    public static EcmaPattern parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return new EcmaPattern(text, null);
        }
        String translated = EcmaParser.translate(text);
        Pattern java;
        try {
            java = Pattern.compile(translated);
        } catch (PatternSyntaxException e) {
            java = null; // such as a lookbehind without a bound, or a property that this JDK does not know
        }
        return new EcmaPattern(text, java);
    }

    /**
     * Whether the pattern is found somewhere in the input; empty when that cannot be said in a bounded number of steps.
     *
     * <p>The pattern comes from the document, so it may be one that takes exponential time.
     */
    public Optional<Boolean> find(String input) {
        if (java == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    java.matcher(new CountedText(input, new Steps(STEPS))).find());
        } catch (TooManySteps | StackOverflowError e) {
            // The matcher of the JDK recurses once for every repetition of a group; the frames are gone by now.
            return Optional.empty();
        }
    }

    private static final class Steps {
        private int left;

        Steps(int left) {
            this.left = left;
        }

        void take() {
            if (left-- <= 0) {
                throw new TooManySteps();
            }
        }
    }

    /** Input that stops the matcher after a number of looks at it. */
    private record CountedText(CharSequence text, Steps steps) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps.take();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }
}
