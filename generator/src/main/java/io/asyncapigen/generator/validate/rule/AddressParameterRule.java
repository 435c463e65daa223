package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a channel are those in the braces of its address: all of them, and no other. */
final class AddressParameterRule implements Rule {
    private static final String NAME = "[A-Za-z0-9_\\-]+";

    @Override
    public void check(Inspection inspection) {
        for (Located channel : inspection.all(ObjectKind.CHANNEL)) {
            Located address = channel.get("address");
            Located parameters = channel.get("parameters");
            if (parameters != null && !(parameters.node() instanceof ObjectNode)) {
                continue;
            }
            if (address == null || address.node() instanceof NullNode) {
                withoutAddress(inspection, channel, parameters);
            } else if (address.node() instanceof StringNode text) {
                withAddress(inspection, channel, address, text.value(), parameters);
            }
        }
    }

    private static void withoutAddress(Inspection inspection, Located channel, @Nullable Located parameters) {
        if (parameters != null && !parameters.members().isEmpty()) {
            inspection.report(Diagnostic.atKey(
                            DiagnosticId.UNUSED_ADDRESS_PARAMETER,
                            parameters,
                            "channel " + channel.key() + " has parameters, but no address that uses them")
                    .withHelp(
                            channel.get("address") == null && isItsAddress(channel.key(), parameters)
                                    ? "the name of a channel is no address since AsyncAPI 3: add `address: '"
                                            + channel.key().replace("'", "''") + "'`"
                                    : "give the channel an address with the parameters in braces, or remove them"));
        }
    }

    /** Whether a channel is named by its address, as all were before AsyncAPI 3. */
    private static boolean isItsAddress(String name, Located parameters) {
        AddressTemplate template = AddressTemplate.parse(name);
        return template.fault() == null
                && parameters.members().stream().map(Located::key).allMatch(template.names()::contains);
    }

    private static void withAddress(
            Inspection inspection, Located channel, Located address, String text, @Nullable Located parameters) {
        AddressTemplate template = AddressTemplate.parse(text);
        if (template.fault() != null) {
            inspection.report(Diagnostic.at(
                    DiagnosticId.MALFORMED_ADDRESS,
                    address,
                    "the address " + Sentences.brief(text) + " is malformed: " + template.fault()));
            return;
        }
        for (String name : template.names()) {
            if (!name.matches(NAME)) {
                inspection.report(Diagnostic.at(
                        DiagnosticId.MALFORMED_ADDRESS,
                        address,
                        "the address uses {" + name + "}, but a parameter is named by letters, digits, _ and -"));
            } else if (parameters == null || parameters.get(name) == null) {
                inspection.report(undefined(address, name, channel, parameters));
            }
        }
        if (parameters != null) {
            unused(inspection, template.names(), parameters);
        }
    }

    private static Diagnostic undefined(Located address, String name, Located channel, @Nullable Located parameters) {
        String where = channel.pointer().child("parameters").toFragment();
        Diagnostic diagnostic = Diagnostic.at(
                        DiagnosticId.UNDEFINED_ADDRESS_PARAMETER,
                        address,
                        "the address uses {" + name + "}, but the channel has no "
                                + (parameters == null ? "parameters" : "such parameter"))
                .withHelp("add `" + name + "` under " + where);
        // Without the whole map, nothing is contradicted: the parameter is any string.
        return parameters == null ? diagnostic.withSeverity(Severity.WARNING) : diagnostic;
    }

    private static void unused(Inspection inspection, Set<String> names, Located parameters) {
        for (Located parameter : parameters.members()) {
            if (!names.contains(parameter.key())) {
                inspection.report(Diagnostic.atKey(
                                DiagnosticId.UNUSED_ADDRESS_PARAMETER,
                                parameter,
                                "the address has no {" + parameter.key() + "}")
                        .withHelp(
                                names.isEmpty()
                                        ? "use it in the address, or remove it; what goes into a query is a property of `query` in a binding for ws or http"
                                        : "the address uses " + AddressTemplate.inBraces(names)));
            }
        }
    }
}
