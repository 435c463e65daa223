package io.asyncapigen.generator.plan;

/**
 * Where generated code goes. The API class and the handler interfaces stand in the root package.
 *
 * @param root a legal package name, not empty
 */
public record Packages(String root) {

    /** Types of payloads and headers, all in one package because {@code sealed} asks for it. */
    public String schemas() {
        return root + ".schemas";
    }

    public String messages() {
        return root + ".messages";
    }

    public String channels() {
        return root + ".channels";
    }

    public String servers() {
        return root + ".servers";
    }
}
