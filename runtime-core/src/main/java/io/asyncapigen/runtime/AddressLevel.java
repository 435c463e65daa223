package io.asyncapigen.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One level of an address template.
 *
 * @param parameters in order
 * @param literals what stands before the first parameter, between them, and behind the last: one more than parameters
 */
record AddressLevel(List<String> parameters, List<String> literals) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");

    static AddressLevel literal(String text) {
        return new AddressLevel(List.of(), List.of(text));
    }

    static AddressLevel parse(String text) {
        var parameters = new ArrayList<String>();
        var literals = new ArrayList<String>();
        Matcher matcher = PARAMETER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            literals.add(text.substring(end, matcher.start()));
            parameters.add(matcher.group(1));
            end = matcher.end();
        }
        literals.add(text.substring(end));
        return new AddressLevel(parameters, literals);
    }

    /** What parts the levels of a template; empty for nothing. */
    static String separatorOf(String template) {
        String literals = PARAMETER.matcher(template).replaceAll("");
        return List.of("/", ".", ":").stream()
                .filter(literals::contains)
                .findFirst()
                .orElse("");
    }

    String render(UnaryOperator<String> valueOf) {
        var text = new StringBuilder(literals.get(0));
        for (int i = 0; i < parameters.size(); i++) {
            text.append(valueOf.apply(parameters.get(i))).append(literals.get(i + 1));
        }
        return text.toString();
    }

    /** Adds the values to {@code values}. */
    boolean match(String actual, UnaryOperator<String> decoder, Map<String, String> values) {
        if (parameters.isEmpty()) {
            return actual.equals(literals.get(0));
        }
        String suffix = literals.get(parameters.size());
        int at = literals.get(0).length();
        int limit = actual.length() - suffix.length();
        if (at > limit || !actual.startsWith(literals.get(0)) || !actual.endsWith(suffix)) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            boolean last = i == parameters.size() - 1;
            String next = literals.get(i + 1);
            int end = last ? limit : actual.indexOf(next, at);
            if (end < 0 || end + (last ? 0 : next.length()) > limit) {
                return false;
            }
            String value = decoder.apply(actual.substring(at, end));
            String earlier = values.putIfAbsent(parameters.get(i), value);
            if (earlier != null && !earlier.equals(value)) {
                return false;
            }
            at = end + next.length();
        }
        return true;
    }
}
