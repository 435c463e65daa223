package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter is a whole token of a subject of NATS, for that has no wildcard for less. Other protocols either have one, or
 * subscribe to more than is wanted and pass over what is not.
 */
final class TokenRule implements Rule {
    private static final String PARAMETER = "\\{[^{}]*}";
    private static final Pattern PARAMETERS = Pattern.compile(PARAMETER);

    @Override
    public void check(Inspection inspection) {
        for (Located entry : inspection.section("channels")) {
            Located channel = inspection.follow(entry);
            Located address = channel == null ? null : channel.get("address");
            if (channel != null
                    && address != null
                    && address.node() instanceof StringNode text
                    && AddressTemplate.parse(text.value()).fault() == null
                    && ChannelServers.speak(inspection, channel, "nats")) {
                check(inspection, address, text.value());
            }
        }
    }

    private static void check(Inspection inspection, Located address, String text) {
        List<String> tokens = List.of(text.split("\\.", -1));
        List<String> partial = tokens.stream().filter(TokenRule::isPartlyOpen).toList();
        if (!partial.isEmpty()) {
            List<String> whole =
                    tokens.stream().flatMap(each -> parts(each).stream()).toList();
            inspection.report(Diagnostic.at(
                            DiagnosticId.PARAMETER_IN_TOKEN,
                            address,
                            "NATS cannot receive for any value in " + Sentences.list(partial, 8)
                                    + ", for its wildcards are for whole tokens")
                    .withHelp("put dots around each parameter, such as `" + String.join(".", whole) + "`"));
        }
    }

    private static boolean isPartlyOpen(String token) {
        return PARAMETERS.matcher(token).find() && !token.matches(PARAMETER);
    }

    /** The parameters of a token and what is between them, without the characters that part them so far. */
    private static List<String> parts(String token) {
        if (!isPartlyOpen(token)) {
            return List.of(token);
        }
        List<String> parts = new ArrayList<>();
        Matcher parameter = PARAMETERS.matcher(token);
        int end = 0;
        while (parameter.find()) {
            parts.add(token.substring(end, parameter.start()));
            parts.add(parameter.group());
            end = parameter.end();
        }
        parts.add(token.substring(end));
        return parts.stream()
                .map(each -> each.replaceAll("^[-_/:]+|[-_/:]+$", ""))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
