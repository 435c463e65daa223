package io.asyncapigen.generator.validate;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.protocol.BindingShape;
import io.asyncapigen.generator.protocol.BindingShapes;
import io.asyncapigen.generator.read.Located;
import java.util.List;
import java.util.Optional;

/** What is said about bindings beyond their shape. */
final class BindingFaults {
    private BindingFaults() {}

    /** What to say about a {@code bindingVersion} that was never published; the latest is meant by {@code latest}. */
    static Optional<Diagnostic> version(Place binding, String name, String version) {
        List<String> published = BindingShapes.versions(name);
        Located field = binding.at().get("bindingVersion");
        if (field == null || version.equals("latest") || published.contains(version)) {
            return Optional.empty();
        }
        String latest = published.get(published.size() - 1);
        Diagnostic fault = Diagnostic.at(
                        DiagnosticId.UNKNOWN_BINDING_VERSION,
                        field,
                        "there is no version " + version + " of the " + name + " bindings")
                .withHelp("the published ones are " + Words.list(published, "and") + "; the binding is read as "
                        + latest);
        return Optional.of(fault);
    }

    /** A field that is too early is ignored, since the specification reserves the object without saying for what. */
    static Diagnostic reserved(Diagnostic fault, BindingShape shape) {
        if (fault.message().contains("has no field")) {
            return fault.withSeverity(Severity.WARNING)
                    .withHelp("version " + shape.version() + " reserves this object for later; the field is ignored");
        }
        return fault;
    }
}
