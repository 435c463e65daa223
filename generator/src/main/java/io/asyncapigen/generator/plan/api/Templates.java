package io.asyncapigen.generator.plan.api;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with names in braces: addresses of channels, hosts and paths of servers. */
final class Templates {
    static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

    private Templates() {}

    /** The names, in order. */
    static Set<String> names(String template) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
