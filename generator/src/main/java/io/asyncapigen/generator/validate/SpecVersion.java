package io.asyncapigen.generator.validate;

/** The versions of the specification that we read; patch versions make no difference. */
public enum SpecVersion {
    V3_0("3.0"),
    V3_1("3.1");

    private final String text;

    SpecVersion(String text) {
        this.text = text;
    }

    /** Major and minor, such as {@code 3.1}. */
    public String text() {
        return text;
    }
}
