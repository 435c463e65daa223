package io.asyncapigen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NameScopeTest {

    @Test
    void theFirstToAskGetsTheName() {
        NameScope scope = NameScope.of();
        assertEquals("Order", scope.claim("Order", "OrderSchema"));
        assertEquals("OrderSchema", scope.claim("Order", "OrderSchema"));
    }

    @Test
    void namesDifferInMoreThanCase() {
        NameScope scope = NameScope.of();
        scope.claim("OrderId");
        assertEquals("Orderid2", scope.claim("Orderid"));
    }

    @Test
    void constantsMayDifferInCaseAlone() {
        NameScope scope = NameScope.ofConstants("Unknown");
        assertEquals("UNKNOWN", scope.claim("UNKNOWN"));
        assertEquals("Unknown2", scope.claim("Unknown"));
    }

    @Test
    void aNumberComesOnlyAfterTheWords() {
        NameScope scope = NameScope.of("item");
        assertEquals("orderItem", scope.claim("item", "orderItem"));
        assertEquals("orderItem2", scope.claim("item", "orderItem"));
        assertEquals("orderItem3", scope.claim("item", "orderItem"));
    }

    @Test
    void aNumberedNameThatIsTakenIsPassedOver() {
        NameScope scope = NameScope.of("item", "item2");
        assertEquals("item3", scope.claim("item"));
    }

    @Test
    void classesThatNeedNoImportAreTaken() {
        NameScope scope = NameScope.ofTypes();
        assertTrue(scope.has("String"));
        assertFalse(scope.has("Error"));
        assertEquals("ObjectSchema", scope.claim("Object", "ObjectSchema"));
    }
}
