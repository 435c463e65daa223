package io.asyncapigen.generator.emit;

import io.asyncapigen.generator.model.Info;
import io.asyncapigen.generator.plan.Packages;
import java.util.Map;

/** Prints the {@code package-info.java} of a generated package. */
public final class PackageInfoEmitter {
    private PackageInfoEmitter() {}

    /** The text for a package that has files in it. */
    public static String emit(String packageName, Packages packages, Info info) {
        Javadoc javadoc = Javadoc.create();
        if (packageName.equals(packages.root())) {
            javadoc.text(info.title() + " " + info.version() + ".").text(info.description());
        } else {
            Map<String, String> contents = Map.of(
                    packages.schemas(), "Payloads and headers",
                    packages.messages(), "The messages",
                    packages.channels(), "The channels",
                    packages.servers(), "The servers");
            javadoc.text(contents.getOrDefault(packageName, "Types") + " of " + info.title() + ".");
        }
        return SourceFiles.packageInfo(packageName, javadoc);
    }
}
