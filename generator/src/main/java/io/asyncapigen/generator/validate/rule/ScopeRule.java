package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.Set;
import java.util.TreeSet;

/** The scopes that an OAuth 2 scheme needs are among those that one of its flows offers. */
final class ScopeRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located scheme : inspection.all(ObjectKind.SECURITY_SCHEME)) {
            Located flows = scheme.get("flows");
            Located scopes = scheme.get("scopes");
            boolean oauth = scheme.node() instanceof ObjectNode object && "oauth2".equals(object.text("type"));
            if (!oauth || flows == null || scopes == null) {
                continue;
            }
            Set<String> available = new TreeSet<>();
            for (Located flow : flows.members()) {
                Located offered = flow.get("availableScopes");
                if (offered != null) {
                    offered.members().forEach(scope -> available.add(scope.key()));
                }
            }
            for (Located scope : scopes.items()) {
                if (scope.node() instanceof StringNode text && !available.contains(text.value())) {
                    inspection.report(Diagnostic.at(
                                    DiagnosticId.UNKNOWN_SCOPE,
                                    scope,
                                    "no flow has " + Sentences.brief(text.value()) + " among its availableScopes")
                            .withHelp(
                                    available.isEmpty()
                                            ? "add it to the availableScopes of a flow"
                                            : "the flows offer " + Sentences.list(available, 8)));
                }
            }
        }
    }
}
