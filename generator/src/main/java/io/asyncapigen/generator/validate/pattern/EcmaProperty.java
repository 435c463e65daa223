package io.asyncapigen.generator.validate.pattern;

import io.asyncapigen.generator.json.JsonResource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The properties of Unicode by the names that ECMA-262 gives them in <code>\p{…}</code> (section 22.2.1, the tables of property aliases),
 * as sets of {@link java.util.regex.Pattern}. Java has other names for them, and other meanings for some of these names: its
 * <code>\p{Upper}</code> is of ASCII alone.
 */
final class EcmaProperty {
    /** The long names of the general categories; the short ones are Java's as well. */
    private static final Map<String, String> CATEGORIES = pairs("""
            Cased_Letter LC, Close_Punctuation Pe, Combining_Mark M, Connector_Punctuation Pc, Control Cc, cntrl Cc, Currency_Symbol Sc,
            Dash_Punctuation Pd, Decimal_Number Nd, digit Nd, Enclosing_Mark Me, Final_Punctuation Pf, Format Cf, Initial_Punctuation Pi,
            Letter L, Letter_Number Nl, Line_Separator Zl, Lowercase_Letter Ll, Mark M, Math_Symbol Sm, Modifier_Letter Lm,
            Modifier_Symbol Sk, Nonspacing_Mark Mn, Number N, Open_Punctuation Ps, Other C, Other_Letter Lo, Other_Number No,
            Other_Punctuation Po, Other_Symbol So, Paragraph_Separator Zp, Private_Use Co, Punctuation P, punct P, Separator Z,
            Space_Separator Zs, Spacing_Mark Mc, Surrogate Cs, Symbol S, Titlecase_Letter Lt, Unassigned Cn, Uppercase_Letter Lu""");

    /** The short names of those that are either there or not. */
    private static final Map<String, String> ALIASES = pairs("""
            AHex ASCII_Hex_Digit, Alpha Alphabetic, EBase Emoji_Modifier_Base, EComp Emoji_Component, EMod Emoji_Modifier,
            EPres Emoji_Presentation, ExtPict Extended_Pictographic, Hex Hex_Digit, Ideo Ideographic, Join_C Join_Control,
            Lower Lowercase, NChar Noncharacter_Code_Point, RI Regional_Indicator, Upper Uppercase, space White_Space""");

    /** Those that Java knows as well, with {@code Is} before the name. */
    private static final Set<String> JAVA = Set.of(
            "Alphabetic",
            "Ideographic",
            "Join_Control",
            "Lowercase",
            "Noncharacter_Code_Point",
            "Uppercase",
            "White_Space");

    /** Those that Java has no name for, or, as <code>IsHex_Digit</code>, means more by. */
    private static final Map<String, String> SETS = pairs("""
            Any \\x{0}-\\x{10ffff}, Assigned \\P{Cn}, ASCII_Hex_Digit 0-9A-Fa-f,
            Hex_Digit 0-9A-Fa-f\\x{ff10}-\\x{ff19}\\x{ff21}-\\x{ff26}\\x{ff41}-\\x{ff46},
            Regional_Indicator \\x{1f1e6}-\\x{1f1ff}""");

    private EcmaProperty() {}

    /**
     * A set for inside and outside of classes. A name that is not known here is left to Java.
     *
     * @param letter {@code P} for all other characters
     * @param name what stands in the braces
     */
    static String translate(char letter, String name) {
        String category = CATEGORIES.get(name.replaceFirst("^(?:General_Category|gc)=", ""));
        if (category != null) {
            return "\\" + letter + "{" + category + "}";
        }
        String property = ALIASES.getOrDefault(name, name);
        if (JAVA.contains(property)) {
            return "\\" + letter + "{Is" + property + "}";
        }
        String set = SETS.containsKey(property) ? SETS.get(property) : Emoji.SETS.get(property);
        if (set != null) {
            return (letter == 'P' ? "[^" : "[") + set + "]";
        }
        return "\\" + letter + "{" + name + "}";
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : text.split(",\\s+")) {
            int space = pair.indexOf(' ');
            pairs.put(pair.substring(0, space), pair.substring(space + 1));
        }
        return Map.copyOf(pairs);
    }

    /** What the Unicode Consortium says of emoji, which Java has names for since 21; read when it is asked for. */
    private static final class Emoji {
        static final Map<String, String> SETS = read();

        private static Map<String, String> read() {
            Map<String, String> sets = new HashMap<>();
            JsonResource.read(EcmaProperty.class, "emoji.json").forEachEntry((name, ranges) -> {
                var set = new StringBuilder();
                ranges.forEach(range -> set.append(range.stringValue().replaceAll("[0-9a-f]+", "\\\\x{$0}")));
                sets.put(name, set.toString());
            });
            return Map.copyOf(sets);
        }
    }
}
