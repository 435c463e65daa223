package io.asyncapigen.generator.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.model.ExternalDocs;
import org.junit.jupiter.api.Test;

class JavadocTest {

    @Test
    void paragraphsListsAndCodeBecomeHtml() {
        String text = rendered("""
                An order the **customer** has `paid` for,
                see [the guide](https://example.com/a?b=1&c=2).

                # Rules
                - one *line* at least
                - no `a < b`
                  at all

                Last words.

                ```json
                {"a": "*/"}
                ```
                """);
        assertEquals("""
                An order the <b>customer</b> has {@code paid} for, see
                <a href="https://example.com/a?b=1&amp;c=2">the guide</a>.

                <p><b>Rules</b>

                <ul>
                  <li>one <i>line</i> at least
                  <li>no {@code a < b} at all
                </ul>

                <p>Last words.

                <pre>
                {"a": "*&#47;"}
                </pre>""", text);
    }

    @Test
    void aListMayBeginRightBehindItsSentenceWithABulletOrAOne() {
        assertEquals("""
                Steps:

                <ol>
                  <li>open
                  <li>read
                </ol>""", rendered("Steps:\n1. open\n2. read"));
        assertEquals("Last seen in 2024. It was", rendered("Last seen in\n2024. It was"));
    }

    @Test
    void noTextEndsTheCommentOrBeginsATag() {
        String text = rendered(
                "evil */ class X {} \\u002a/ {@inheritDoc} @deprecated <script> `*/` `\\u002a/` $L $$ *\\/ **/");
        assertFalse(text.contains("*/"), text);
        assertFalse(text.contains("\\"), text);
        assertFalse(text.contains("{@i"), text);
        assertFalse(text.contains("@deprecated"), text);
        assertFalse(text.contains("<script"), text);
        assertTrue(text.contains("$L $$"), text);
    }

    @Test
    void emphasisCannotPutTheEndOfACommentTogether() {
        for (String hostile : new String[] {
            "_*_/",
            "**a***/",
            "`*`/",
            "*[/](x)",
            "[*](x)/",
            "***/",
            "*<br>/",
            "a*\\/",
            "*\u200B/",
            "*&#47;",
            "<https://x/*/>"
        }) {
            assertFalse(rendered(hostile).contains("*/"), hostile);
        }
    }

    @Test
    void charactersThatTurnTheTextOrCannotBeWrittenAreReplaced() {
        assertEquals("a&#8238;b c\uFFFD", rendered("a\u202Eb\u0007c\uD800"));
    }

    @Test
    void linksGoOnlyWhereABrowserMayGo() {
        assertEquals("click", rendered("[click](javascript:alert(1))").replace(")", ""));
        assertEquals("picture", rendered("![picture](https://example.com/x.png)"));
    }

    @Test
    void underscoresInsideNamesAreNoEmphasis() {
        assertEquals(
                "use snake_case_name and 2 * 3 * 4",
                rendered("use snake_case_name and 2 * 3 * 4").replace("&#42;", "*"));
    }

    @Test
    void aLongTextIsCutAndWrapped() {
        String text = rendered("word ".repeat(300_000));
        assertTrue(text.length() < 9_000);
        assertTrue(text.lines().allMatch(line -> line.length() <= 100));
    }

    @Test
    void parametersFollowTheText() {
        String text = Javadoc.create()
                .text(null)
                .otherwise("A value.")
                .param("a", "the first\n\nsecond paragraph")
                .param("b", " ")
                .see(new ExternalDocs("https://example.com", null))
                .build()
                .toString();
        assertEquals("""
                A value.

                @param a the first <p>second paragraph
                @see <a href="https://example.com">https://example.com</a>""", text);
    }

    private static String rendered(String markdown) {
        return Javadoc.create().text(markdown).build().toString();
    }
}
