package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.validate.pattern.EcmaPattern;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code pattern} and the keys of {@code patternProperties} are regular expressions of ECMA-262. */
final class PatternRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located schema : inspection.schemas().all()) {
            Located pattern = schema.get("pattern");
            if (pattern != null && pattern.node() instanceof StringNode text) {
                fault(text.value())
                        .ifPresent(fault -> inspection.report(weighed(
                                Diagnostic.at(DiagnosticId.INVALID_PATTERN, pattern, sentence(text.value(), fault)),
                                text.value())));
            }
            Located patterns = schema.get("patternProperties");
            if (patterns != null) {
                for (Located entry : patterns.members()) {
                    fault(entry.key())
                            .ifPresent(fault -> inspection.report(weighed(
                                    Diagnostic.atKey(DiagnosticId.INVALID_PATTERN, entry, sentence(entry.key(), fault)),
                                    entry.key())));
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

    /** "SHOULD be a valid regular expression", says the specification: one of another dialect is let pass. */
    private static Diagnostic weighed(Diagnostic diagnostic, String pattern) {
        try {
            Pattern.compile(pattern);
            return diagnostic.withSeverity(Severity.WARNING);
        } catch (PatternSyntaxException e) {
            return diagnostic;
        }
    }

    private static String sentence(String pattern, PatternSyntaxException fault) {
        return Sentences.brief(pattern) + " is no regular expression of ECMA-262: " + fault.getDescription()
                + " at character " + (pattern.codePointCount(0, fault.getIndex()) + 1);
    }
}
