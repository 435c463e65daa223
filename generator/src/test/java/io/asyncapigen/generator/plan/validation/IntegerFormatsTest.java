package io.asyncapigen.generator.plan.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.bundle.SchemaBundle;
import io.asyncapigen.generator.bundle.SchemaSpot;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.Validator;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Formats that are bounds, as trees and as bytes are compared with them. */
class IntegerFormatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {type: integer, format: int8}                                          | -128 | 127
            {type: integer, format: int16}                                         | -32768 | 32767
            {type: integer, format: uint8}                                         | 0 | 255
            {type: integer, format: uint16}                                        | 0 | 65535
            {type: integer, format: uint32}                                        | 0 | 4294967295
            {type: integer, format: uint64}                                        | 0 | 18446744073709551615
            {type: number, format: uint8}                                          | 0 | 255
            {format: uint8}                                                        | 0 | 255
            {type: [integer, 'null'], format: uint8}                               | 0 | 255
            {type: integer, format: uint8, minimum: -5, maximum: 300}              | 0 | 255
            {type: integer, format: uint8, minimum: 5, maximum: 200}               | 5 | 200
            {type: integer, format: uint8, exclusiveMinimum: 5, exclusiveMaximum: 200} | 6 | 199
            {type: integer, format: uint8, exclusiveMinimum: -5, exclusiveMaximum: 300} | 0 | 255
            {allOf: [{type: integer, format: uint8}, {format: int8}]}              | 0 | 127
            {schemaFormat: 'application/vnd.oai.openapi;version=3.0.0', schema: {type: integer, format: uint8, minimum: -5, exclusiveMinimum: true}} | 0 | 255
            {schemaFormat: 'application/vnd.oai.openapi;version=3.0.0', schema: {type: integer, format: uint8, minimum: 5, exclusiveMinimum: true}} | 6 | 255
            """)
    void limitNumbers(String schema, BigDecimal least, BigDecimal most) {
        Validator validator = validator(schema);

        assertEquals(List.of(), faults(validator, least));
        assertEquals(List.of(), faults(validator, most));
        assertEquals(1, faults(validator, least.subtract(BigDecimal.ONE)).size());
        assertEquals(1, faults(validator, most.add(BigDecimal.ONE)).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {type: integer, format: uint8}   | 256 | $message.payload: expected at most 255
            {type: integer, format: int8}    | -129 | $message.payload: expected at least -128
            """)
    void isSaidAsOtherBoundsAre(String schema, BigDecimal value, String fault) {
        assertEquals(fault, faults(validator(schema), value).get(0).toString());
    }

    private static Validator validator(String schema) {
        Linked linked = Linked.of("""
                asyncapi: 3.0.0
                info: {title: t, version: '1'}
                components: {messages: {m: {payload: %s}}}
                """.formatted(schema));
        SchemaBundle bundle = KeywordReader.bundle(
                linked.resolved(),
                new Families(linked.resolved(), linked.document().schemas()),
                UnknownEnum.FAIL,
                new Diagnostics());
        SchemaSpot spot = new SchemaSpot(linked.message("m").place().get("payload"), Language.ASYNCAPI);
        String name = String.valueOf(bundle.add(spot, "m"));
        return new JsonSchemaValidators()
                .validator(JsonSchemas.of(JsonMapper.shared().writeValueAsString(bundle.schemas()))
                        .named(name));
    }

    private static List<Fault> faults(Validator validator, BigDecimal value) {
        List<Fault> faults = validator.validate(new JsonNumber(value), RuntimeExpression.Source.PAYLOAD);
        assertEquals(faults.isEmpty(), validator.accepts(Binary.utf8(value.toString())));
        return faults;
    }
}
