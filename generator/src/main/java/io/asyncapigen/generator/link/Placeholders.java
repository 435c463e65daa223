package io.asyncapigen.generator.link;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what stands in braces in an address, a host or a pathname. */
final class Placeholders {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private Placeholders() {}

    /** The names in braces in the order of their first appearance. */
    static Set<String> in(@Nullable String... texts) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                Matcher matcher = BRACES.matcher(text);
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        }
        return names;
    }
}
