package io.asyncapigen.generator.plan;

import java.util.List;
import java.util.Optional;

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

    /** Classes that {@code protoc} makes of texts that name no package, and above those of texts that do. */
    public String protobuf() {
        return root + ".protobuf";
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

    /**
     * Why code cannot go where its author wants it; empty when it can.
     *
     * @param home where it goes otherwise, and may always go
     */
    public Optional<String> objection(String chosen, String home) {
        if (chosen.equals(home)) {
            return Optional.empty();
        }
        if (List.of(root, schemas(), messages(), channels(), servers()).contains(chosen)) {
            return Optional.of("is where other generated code goes");
        }
        boolean legal = JavaNames.isPackage(chosen) && !chosen.startsWith("java.") && !chosen.startsWith("javax.");
        return legal ? Optional.empty() : Optional.of("is no package for generated code");
    }
}
