package io.asyncapigen.generator.protocol;

/** A {@code bindingVersion}, ordered. */
record BindingVersion(int major, int minor, int patch) implements Comparable<BindingVersion> {

    /**
     * The version that a text such as {@code 0.5.0} or {@code 3.1} stands for.
     *
     * @throws NumberFormatException when it is something else
     */
    static BindingVersion parse(String text) {
        String[] parts = text.split("\\.", -1);
        return new BindingVersion(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    @Override
    public int compareTo(BindingVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = Integer.compare(minor, other.minor);
        return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }
}
