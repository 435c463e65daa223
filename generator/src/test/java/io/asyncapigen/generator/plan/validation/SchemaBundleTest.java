package io.asyncapigen.generator.plan.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.bundle.SchemaBundle;
import io.asyncapigen.generator.bundle.SchemaSpot;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** References that say more than where to look. */
class SchemaBundleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {$ref: '#/components/schemas/Text'}                    | Text | {"Text":{"type":"string"}}
            {$ref: '#/components/schemas/Text', x-nullable: true}  | p    | {"p":{"anyOf":[{"type":"null"},{"$ref":"#/Text"}]},"Text":{"type":"string"}}
            {$ref: '#/components/schemas/Maybe'}                   | Maybe | {"Maybe":{"anyOf":[{"type":"null"},{"$ref":"#/Text"}]},"Text":{"type":"string"}}
            {schemaFormat: application/schema+json;version=2020-12, schema: {$ref: '#/components/schemas/Text', maxLength: 3}} | p | {"p":{"maxLength":3,"$ref":"#/Text"},"Text":{"type":"string"}}
            {schemaFormat: application/schema+json;version=2020-12, schema: {items: {$ref: '#/components/schemas/Short'}}} | p | {"p":{"items":{"$ref":"#/Short"}},"Short":{"maxLength":3,"$ref":"#/Text"},"Text":{"type":"string"}}
            """)
    void keepWhatStandsBesideThem(String payload, String name, String schemas) {
        Linked linked = Linked.of("""
                asyncapi: 3.0.0
                info: {title: t, version: '1'}
                components:
                  messages: {m: {payload: %s}}
                  schemas:
                    Text: {type: string}
                    Maybe: {$ref: '#/components/schemas/Text', x-nullable: true}
                    Short: {$ref: '#/components/schemas/Text', maxLength: 3}
                """.formatted(payload));
        SchemaBundle bundle = KeywordReader.bundle(
                linked.resolved(),
                new Families(linked.resolved(), linked.document().schemas()),
                UnknownEnum.FAIL,
                new Diagnostics());

        SchemaSpot spot = new SchemaSpot(linked.message("m").place().get("payload"), Language.ASYNCAPI);
        assertEquals(name, bundle.add(spot, "p"));
        JsonMapper json = JsonMapper.shared();
        assertEquals(json.readTree(schemas), json.readTree(json.writeValueAsString(bundle.schemas())));
    }
}
