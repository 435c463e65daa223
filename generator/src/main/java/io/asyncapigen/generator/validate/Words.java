package io.asyncapigen.generator.validate;

import java.util.List;

/** Small pieces of English. */
final class Words {
    private Words() {}

    /** With the indefinite article: {@code a server}, {@code an operation}. */
    static String article(String noun) {
        char first = noun.charAt(0);
        boolean vowel = "aeiouAEIO".indexOf(first) >= 0
                || noun.startsWith("HTTP")
                || noun.startsWith("http")
                || noun.startsWith("MQTT")
                || noun.startsWith("X");
        return (vowel ? "an " : "a ") + noun;
    }

    /** {@code a, b and c}. */
    static String list(List<String> items, String last) {
        int size = items.size();
        return size < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, size - 1)) + " " + last + " " + items.get(size - 1);
    }

    /** As {@code list}, each in code quotes. */
    static String codes(List<String> items, String last) {
        return list(items.stream().map(each -> "`" + each + "`").toList(), last);
    }
}
