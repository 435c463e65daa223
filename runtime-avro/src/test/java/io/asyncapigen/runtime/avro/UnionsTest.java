package io.asyncapigen.runtime.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import java.io.IOException;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class UnionsTest {
    private final Subject<Payment> payments = Subject.of(Payment.class, Payment.SCHEMA);

    @Test
    void aValueKeepsItsBranch() throws IOException {
        List<Payment> all = List.of(
                new Payment.Card("1"),
                new Payment.Cash("1"),
                new Payment.Text("1"),
                new Payment.Bytes(Binary.utf8("1")),
                new Payment.Bytes(Binary.utf8("four")),
                new Payment.Int(1),
                new Payment.Long(1),
                Payment.Color.GREEN);
        for (Payment each : all) {
            payments.survives(each);
        }
    }

    @Test
    void avroFindsTheRecordThatWasMeant() throws IOException {
        var datum = (GenericRecord) payments.datum(payments.write(new Payment.Cash("1")));

        assertEquals("com.acme.Cash", datum.getSchema().getFullName());
    }

    @Test
    void bytesGoToTheFirstBranchThatTakesThem() {
        assertEquals("{\"com.acme.Four\":\"four\"}", payments.writeJson(new Payment.Bytes(Binary.utf8("four"))));
        assertEquals("{\"bytes\":\"five!\"}", payments.writeJson(new Payment.Bytes(Binary.utf8("five!"))));
    }

    @Test
    void whatHasNoBranchIsRefused() {
        assertEquals("the schema has no such symbol", payments.refusal(Payment.Color.BLUE));
        assertEquals("null is not legal here", payments.refusal(null));
        assertEquals("there is no branch 8", payments.refusalOfBytes("10"));
        assertEquals("there is no branch -1", payments.refusalOfBytes("01"));
        assertEquals(
                "there is no such branch among [com.acme.Card, com.acme.Cash, string, com.acme.Four, bytes, int, long,"
                        + " com.acme.Color]",
                payments.refusalOfJson("{\"double\": 1}"));
        assertEquals("it is not the name of one branch with its value", payments.refusalOfJson("{}"));
        assertEquals("it is not the name of a branch with its value", payments.refusalOfJson("1"));
    }

    @Test
    void aBranchWithoutAVariantIsFoundBeforeAnythingIsSent() {
        var failure =
                assertThrows(AsyncApiException.class, () -> Subject.of(Payment.class, "[\"string\", \"boolean\"]"));

        assertEquals(
                "interface io.asyncapigen.runtime.avro.Payment has no variant for the branch boolean of its Avro schema",
                failure.getMessage());
    }
}
