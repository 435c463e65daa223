package io.asyncapigen.generator.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Hands out names that are unique, unless said otherwise without regard to case, since a file system may have none. Names are given in the order
 * in which they are asked for, so ask in document order. Not thread-safe.
 */
public final class NameScope {
    /**
     * Classes that the compiler finds without an import and that generated code mentions: a class of that name in the same
     * package would be taken for them.
     */
    private static final List<String> OF_JAVA_LANG = List.of(
            "AutoCloseable",
            "Boolean",
            "Deprecated",
            "Double",
            "Exception",
            "Float",
            "FunctionalInterface",
            "IllegalArgumentException",
            "IllegalStateException",
            "Integer",
            "Long",
            "NullPointerException",
            "Object",
            "Override",
            "String",
            "SuppressWarnings");

    private final boolean caseMatters;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> reserved;
    private final Map<String, Integer> counters = new HashMap<>();

    private NameScope(boolean caseMatters, Collection<String> reserved) {
        this.caseMatters = caseMatters;
        reserved.forEach(each -> taken.add(folded(each)));
        this.reserved = Set.copyOf(taken);
    }

    /** A scope in which these names are taken from the start. */
    public static NameScope of(String... reserved) {
        return new NameScope(false, List.of(reserved));
    }

    /** A scope of constants, which no file is named after: those that differ in case are different. */
    public static NameScope ofConstants(String... reserved) {
        return new NameScope(true, List.of(reserved));
    }

    /**
     * The scope of the classes of one package: names that the code itself needs from {@code java.lang} are taken.
     *
     * @param reserved further names that are taken from the start
     */
    public static NameScope ofTypes(String... reserved) {
        List<String> names = new ArrayList<>(OF_JAVA_LANG);
        names.addAll(List.of(reserved));
        return new NameScope(false, names);
    }

    /**
     * Takes the first name that is free: the wanted one, the alternatives in their order, and only then one with a number
     * behind the last of them.
     *
     * @param wanted what the key plainly gives
     * @param alternatives names with a word of the path in them, such as the owner's
     */
    public String claim(String wanted, String... alternatives) {
        if (taken.add(folded(wanted))) {
            return wanted;
        }
        String last = wanted;
        for (String each : alternatives) {
            if (taken.add(folded(each))) {
                return each;
            }
            last = each;
        }
        int number = counters.getOrDefault(folded(last), 2);
        while (!taken.add(folded(last + number))) {
            number++;
        }
        counters.put(folded(last), number + 1);
        return last + number;
    }

    /** Whether a name was taken from the start. */
    public boolean isReserved(String name) {
        return reserved.contains(folded(name));
    }

    /** Whether a name is taken in this scope. */
    public boolean has(String name) {
        return taken.contains(folded(name));
    }

    private String folded(String name) {
        return caseMatters ? name : name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
