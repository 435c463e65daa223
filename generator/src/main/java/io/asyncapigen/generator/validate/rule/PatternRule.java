package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.validate.pattern.EcmaPattern;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** {@code pattern} and the keys of {@code patternProperties} are regular expressions of ECMA-262. */
final class PatternRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located schema : inspection.schemas().all()) {
            Located pattern = schema.get("pattern");
            if (pattern != null && pattern.node() instanceof StringNode text) {
                fault(text.value())
                        .ifPresent(fault -> inspection.report(
                                Diagnostic.at(DiagnosticId.INVALID_PATTERN, pattern, sentence(text.value(), fault))));
            }
            Located patterns = schema.get("patternProperties");
            if (patterns != null) {
                for (Located entry : patterns.members()) {
                    fault(entry.key())
                            .ifPresent(fault -> inspection.report(Diagnostic.atKey(
                                    DiagnosticId.INVALID_PATTERN, entry, sentence(entry.key(), fault))));
                }
            }
        }
    }

    private static Optional<PatternSyntaxException> fault(String pattern) {
        try {
            EcmaPattern.parse(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e);
        }
    }

    private static String sentence(String pattern, PatternSyntaxException fault) {
        return Sentences.brief(pattern) + " is no regular expression: " + fault.getDescription() + " at character "
                + (pattern.codePointCount(0, fault.getIndex()) + 1);
    }
}
