package io.asyncapigen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "LIGHT_MEASURED, LightMeasured, lightMeasured, LIGHT_MEASURED",
        "light.measured, LightMeasured, lightMeasured, LIGHT_MEASURED",
        "lightMeasured, LightMeasured, lightMeasured, LIGHT_MEASURED",
        "URLPath, UrlPath, urlPath, URL_PATH",
        "customerIDs, CustomerIds, customerIds, CUSTOMER_IDS",
        "ISO8601Date, Iso8601Date, iso8601Date, ISO8601_DATE",
        "sha256, Sha256, sha256, SHA256",
        "order/placed#v2, OrderPlacedV2, orderPlacedV2, ORDER_PLACED_V2",
        "2ndPlace, _2ndPlace, _2ndPlace, _2ND_PLACE",
        "-1, Minus1, minus1, MINUS_1",
        "Заказ, Заказ, заказ, ЗАКАЗ",
        "straße, Straße, straße, STRASSE",
        "日本, 日本, 日本, 日本",
    })
    void wordsAreJoinedAsJavaDoes(String key, String type, String member, String constant) {
        assertEquals(type, JavaNames.type(key));
        assertEquals(member, JavaNames.member(key));
        assertEquals(constant, JavaNames.constant(key));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Empty, empty, EMPTY",
        "_, Underscore, underscore, UNDERSCORE",
        "+, Plus, plus, PLUS",
        ">=, GreaterEquals, greaterEquals, GREATER_EQUALS",
        "📦, Package, package_, PACKAGE",
        "$, Dollar, dollar, DOLLAR",
    })
    void aKeyWithoutLettersIsCalledByItsSymbols(String key, String type, String member, String constant) {
        assertEquals(type, JavaNames.type(key));
        assertEquals(member, JavaNames.member(key));
        assertEquals(constant, JavaNames.constant(key));
    }

    @ParameterizedTest
    @CsvSource({
        "class, class_",
        "record, record_",
        "hashCode, hashCode_",
        "getClass, getClass_",
        "true, true_",
        "to, to"
    })
    void aMemberIsNeverAKeywordNorAMethodOfObject(String key, String member) {
        assertEquals(member, JavaNames.member(key));
    }

    @ParameterizedTest
    @CsvSource({"con, Con_", "NUL, Nul_", "com1, Com1_", "com10, Com10", "LPT9, Lpt9_"})
    void aTypeIsNeverADeviceOfWindows(String key, String type) {
        assertEquals(type, JavaNames.type(key));
    }

    @Test
    void whatCannotBeSeenIsDropped() {
        assertEquals("order", JavaNames.member("o\u202Er\u200Bd\u00ADe\u3164r\uFE0F"));
        assertEquals("ZeroWidthJoiner", JavaNames.type("\u200D"));
    }

    @Test
    void composedAndDecomposedLettersAreTheSameName() {
        assertEquals(JavaNames.type("\u00E9tat"), JavaNames.type("e\u0301tat"));
    }

    @Test
    void aLongNameIsCutAndKeepsACheckSum() {
        String one = JavaNames.type("a".repeat(5_000) + "1");
        String other = JavaNames.type("a".repeat(5_000) + "2");
        assertTrue(one.length() <= 120, one);
        assertNotEquals(one, other);
        assertTrue(JavaNames.type("ж".repeat(5_000)).getBytes(StandardCharsets.UTF_8).length <= 120);
    }

    @Test
    void anyTextGivesLegalNames() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder key = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                key.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : 0x110000));
            }
            String text = key.toString();
            assertTrue(SourceVersion.isName(JavaNames.type(text), SourceVersion.RELEASE_17), text);
            assertTrue(SourceVersion.isName(JavaNames.member(text), SourceVersion.RELEASE_17), text);
            assertTrue(SourceVersion.isName(JavaNames.constant(text), SourceVersion.RELEASE_17), text);
            assertTrue(JavaNames.isMember(JavaNames.member(text)), text);
            assertTrue(JavaNames.isType(JavaNames.type(text)), text);
        }
    }

    @Test
    void whatAnAuthorChoosesIsCheckedAsJavaWould() {
        assertTrue(JavaNames.isQualifiedType("com.example.Order"));
        assertFalse(JavaNames.isQualifiedType("Order"));
        assertFalse(JavaNames.isQualifiedType("com..Order"));
        assertFalse(JavaNames.isQualifiedType("com.example.record"));
        assertTrue(JavaNames.isQualifiedType("java.time.Instant"));
        assertTrue(JavaNames.isQualifiedType("java.util.Map.Entry"));
        assertFalse(JavaNames.isQualifiedType("java.time.Instan"));
        assertFalse(JavaNames.isQualifiedType("java.Instant"));
        assertFalse(JavaNames.isPackage("com.int"));
        assertFalse(JavaNames.isPackage("../evil"));
        assertFalse(JavaNames.isType("A;B"));
        assertFalse(JavaNames.isType("A\u202EB"));
    }
}
