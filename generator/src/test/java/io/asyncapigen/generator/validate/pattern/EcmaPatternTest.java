package io.asyncapigen.generator.validate.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u00A6',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "[a¦unclosed character class",
                "(a¦unclosed group",
                "a)¦unmatched )",
                "*a¦nothing to repeat",
                "a**¦nothing to repeat",
                "a++¦nothing to repeat",
                "{1}¦nothing to repeat",
                "^*¦nothing to repeat: ^ is an assertion",
                "(?<=a)+¦nothing to repeat: (?<=a) is an assertion",
                "[z-a]¦the range z-a is out of order",
                "a{3,1}¦the bounds of {3,1} are out of order",
                "(?i)a¦invalid group: ECMA-262 knows no (?i)",
                "(?>a)¦invalid group: ECMA-262 knows no (?>",
                "(?<1a>b)¦invalid group name",
                "(?<a>b)\\k<c>¦no group is called c",
                "\\u{110000}¦there is no character \\u{110000}",
                "a\\¦\\ at the end",
            })
    void whatEcmaScriptRefusesIsRefusedWithASentence(String pattern, String sentence) {
        PatternSyntaxException fault = assertThrows(PatternSyntaxException.class, () -> EcmaPattern.parse(pattern));
        assertEquals(sentence, fault.getDescription());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a{",
                "a{,2}",
                "a}",
                "]",
                "[]",
                "[^]",
                "[\\w-a]",
                "(?=a)*",
                "\\-\\_\\@\\#",
                "\\c",
                "\\1",
                "(a)\\2",
                "\\k<a>",
                "(?<$year>\\d{4})-\\k<$year>",
                "(?i:a)b",
                "(?-s:a)",
                "\\p{L}+",
                "\\/",
                "[[]",
                "[&&]",
                "[a&&b]",
                "\\u00e9",
            })
    void whatEcmaScriptAcceptsIsAcceptedAndCompilesForJava(String pattern) {
        assertNotNull(EcmaPattern.parse(pattern).java());
    }

    @ParameterizedTest
    @MethodSource
    void aPatternMeansWhatEcmaScriptSays(String pattern, String input, boolean found) {
        assertEquals(Optional.of(found), EcmaPattern.parse(pattern).find(input));
    }

    static List<Arguments> aPatternMeansWhatEcmaScriptSays() {
        return List.of(
                Arguments.of("^a$", "a", true),
                Arguments.of("^a$", "a\n", false),
                Arguments.of("^[^]$", "\n", true),
                Arguments.of("[]", "a", false),
                Arguments.of("^[a[b]$", "[", true),
                Arguments.of("^[a&&b]$", "&", true),
                Arguments.of("^.$", "\u0085", true),
                Arguments.of("^.$", "\u2028", false),
                Arguments.of("^\\s$", "\u00A0", true),
                Arguments.of("^[\\s]$", "\u3000", true),
                Arguments.of("^[\\w-.]+$", "a-.", true),
                Arguments.of("^[.-\\w]+$", "a-.", true),
                Arguments.of("^(?<a_b>x)\\k<a_b>$", "xx", true),
                Arguments.of("^\\x41\\u0042\\u{43}$", "ABC", true),
                Arguments.of("^\\uD83D\\uDE00$", "\uD83D\uDE00", true),
                Arguments.of("^a{,2}$", "a{,2}", true),
                Arguments.of("^\\101$", "A", true),
                Arguments.of("^(a)\\1$", "aa", true),
                Arguments.of("^[\\b]$", "\b", true),
                Arguments.of("^\\cJ$", "\n", true),
                Arguments.of("^\\p{Lu}$", "É", true),
                Arguments.of("^\\p{Letter}\\p{General_Category=Decimal_Number}$", "\u00C9\u0663", true),
                Arguments.of("^\\p{Upper}\\p{Alpha}\\p{space}$", "\u00C9\u00E9\u3000", true),
                Arguments.of("^\\P{Lower}$", "\u00E9", false),
                Arguments.of("^\\p{Script=Greek}\\p{sc=Cyrl}$", "\u03B1\u0431", true),
                Arguments.of("^\\p{Hex_Digit}$", "\u0663", false),
                Arguments.of("^\\p{punct}$", "\u00A7", true),
                Arguments.of("^\\p{Any}\\p{Assigned}\\p{AHex}$", "\nxF", true),
                Arguments.of("^[\\p{Emoji_Presentation}\\p{L}-]+$", "\uD83D\uDE00-a", true),
                Arguments.of("^[^\\p{Emoji}a]$", "\uD83D\uDE00", false),
                Arguments.of("^[^\\P{Emoji}a]$", "\uD83D\uDE00", true),
                Arguments.of("^\\P{ExtPict}$", "\uD83D\uDE00", false),
                Arguments.of("^\\p{RI}{2}$", "\uD83C\uDDE9\uD83C\uDDEA", true),
                Arguments.of("^#\\[\\]$", "#[]", true),
                Arguments.of("\\bcat\\b", "\u00E9cat", true),
                Arguments.of("\\bcat\\b", "a cat.", true),
                Arguments.of("\\bcat\\b", "concat", false),
                Arguments.of("\\Bcat", "\u00E9cat", false),
                Arguments.of("^a\\B.$", "ab", true),
                Arguments.of("^[\\S]$", "\u00A0", false),
                Arguments.of("^[\\S-]$", "-", true),
                Arguments.of("^[^\\S]$", "\u00A0", true),
                Arguments.of("^[^\\Sa]$", "a", false),
                Arguments.of("^[\\s\\S]$", "\uFEFF", true),
                Arguments.of("^(['\"])?\\w+\\1$", "abc", true),
                Arguments.of("^(['\"])?\\w+\\1$", "'abc'", true),
                Arguments.of("^(['\"])?\\w+\\1$", "'abc", false),
                Arguments.of("^(?:(a)|(b))(c)\\1\\2$", "bcb", true),
                Arguments.of("^(?:(a)|(b))(c)\\1\\2$", "bca", false),
                Arguments.of("^(?:(?<x>a)|b)\\k<x>$", "b", true),
                Arguments.of("^((a)(b))\\3\\2\\1$", "abbaab", true),
                Arguments.of("^\\1(a)$", "a", true),
                Arguments.of("^(a\\1)$", "a", true),
                Arguments.of("b", "abc", true));
    }

    @Test
    void aPatternOfExponentialTimeGivesUpInsteadOfHanging() {
        EcmaPattern pattern = EcmaPattern.parse("^((a+)\\2?)+$");
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertEquals(Optional.empty(), pattern.find("a".repeat(60) + "!")));
    }

    @Test
    void aLongInputGivesUpInsteadOfOverflowingTheStack() {
        assertTrue(EcmaPattern.parse("^(?:a|b)*$").find("ab".repeat(200_000)).isEmpty());
    }

    @Test
    void groupsThatAreNestedWithoutEndAreRefused() {
        assertThrows(PatternSyntaxException.class, () -> EcmaPattern.parse("(".repeat(10_000)));
    }

    @Test
    void aNumberOfRepetitionsThatNoMachineHoldsIsLegal() {
        assertEquals(
                Optional.of(true),
                EcmaPattern.parse("^a{0,99999999999999999999}$").find("aaa"));
        assertEquals(
                Optional.of(false),
                EcmaPattern.parse("^a{99999999999999999999,}$").find("aaa"));
    }

    @Test
    void aPatternThatNobodyWroteIsTakenForRightAtOnce() {
        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertTrue(
                        EcmaPattern.parse("{".repeat(5_000_000)).find("{").isEmpty()));
    }
}
