package io.asyncapigen.generator.validate.pattern;

/** What a pattern has to know of all its groups before it is read: later ones change what earlier escapes mean. */
final class EcmaGroups {
    private EcmaGroups() {}

    /** Whether a group has a name, which makes {@code \\k} a reference to one. */
    static boolean haveNames(String text) {
        for (int i = text.indexOf("(?<"); i >= 0; i = text.indexOf("(?<", i + 1)) {
            char next = i + 3 < text.length() ? text.charAt(i + 3) : '=';
            if (next != '=' && next != '!') {
                return true;
            }
        }
        return false;
    }

    /** How many groups capture, names or not. */
    static int count(String text) {
        int count = 0;
        boolean inClass = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                boolean plain = !text.startsWith("?", i + 1);
                boolean name = text.startsWith("?<", i + 1)
                        && !text.startsWith("?<=", i + 1)
                        && !text.startsWith("?<!", i + 1);
                count += plain || name ? 1 : 0;
            }
        }
        return count;
    }
}
