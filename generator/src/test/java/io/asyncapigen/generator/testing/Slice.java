package io.asyncapigen.generator.testing;

/**
 * A part of something long, which can be run in parts.
 *
 * @param number of the part, from 1
 * @param of how many parts there are
 */
public record Slice(int number, int of) {
    public Slice {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("no part " + number + " of " + of);
        }
    }

    /** The first third is {@code 1/3}. */
    public static Slice parse(String text) {
        int slash = text.indexOf('/');
        return new Slice(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whether what has that index belongs to it: neighbours, which are alike, go to different parts. */
    public boolean has(int index) {
        return index % of == number - 1;
    }

    public boolean isWhole() {
        return of == 1;
    }
}
