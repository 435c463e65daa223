package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import java.util.List;

/** All rules, in the order in which they speak. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new ReferenceTextRule(),
            new ServerHostRule(),
            new ServerVariableRule(),
            new ProtocolRule(),
            new UnappliedBindingRule(),
            new ProtocolBindingRule(),
            new ActionBindingRule(),
            new HttpMethodRule(),
            new FramingRule(),
            new ScopeRule(),
            new AddressRule(),
            new AddressParameterRule(),
            new TokenRule(),
            new ValueRule(),
            new ChannelServerRule(),
            new ChannelMessageRule(),
            new OperationChannelRule(),
            new OperationMessageRule(),
            new ReplyAddressRule(),
            new RuntimeExpressionRule(),
            new HeadersRule(),
            new SchemaFormatRule(),
            new AvroRule(),
            new ProtobufRule(),
            new PatternRule(),
            new RequiredRecursionRule(),
            new RequiredMemberRule(),
            new BoundsRule(),
            new DefaultRule(),
            new EnumRule(),
            new DiscriminatorRule(),
            new NullableRule(),
            new UnusedComponentRule());

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }

    /** Runs every rule but the one about examples; the shapes of the document may be wrong. */
    public static void check(Inspection inspection) {
        for (Rule rule : ALL) {
            rule.check(inspection);
        }
    }

    /** Runs the rule about examples, which leaves out schemas with one of the errors that were reported. */
    public static void checkExamples(Inspection inspection, Diagnostics diagnostics) {
        new ExampleRule(inspection.soundness(diagnostics)).check(inspection);
    }
}
