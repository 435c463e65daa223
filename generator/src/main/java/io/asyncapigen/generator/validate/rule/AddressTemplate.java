package io.asyncapigen.generator.validate.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with names in braces, such as the address of a channel or the host of a server.
 *
 * @param names in the order of their first use
 * @param fault why the braces do not pair, a sentence without a full stop, or null when they do
 */
record AddressTemplate(Set<String> names, @Nullable String fault) {

    static AddressTemplate parse(String text) {
        Set<String> names = new LinkedHashSet<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '}') {
                return new AddressTemplate(names, "a } has no { before it");
            }
            if (c == '{') {
                int end = at + 1;
                while (end < text.length() && text.charAt(end) != '}' && text.charAt(end) != '{') {
                    end++;
                }
                if (end == text.length() || text.charAt(end) == '{') {
                    return new AddressTemplate(names, "a { is not closed");
                }
                if (end == at + 1) {
                    return new AddressTemplate(names, "{} holds no name");
                }
                names.add(text.substring(at + 1, end));
                at = end;
            }
            at++;
        }
        return new AddressTemplate(names, null);
    }

    /** The text with every name left out, so that addresses that match the same values are equal. */
    static String anonymous(String text) {
        return text.replaceAll("\\{[^{}]*\\}", "{}");
    }

    /** As people read it: {@code {a}, {b}}. */
    static String inBraces(Iterable<String> names) {
        List<String> quoted = new ArrayList<>();
        names.forEach(name -> quoted.add("{" + name + "}"));
        return String.join(", ", quoted);
    }
}
