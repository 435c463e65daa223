package io.asyncapigen.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.ValueTally;
import io.asyncapigen.generator.testing.ValueTrial;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values of schemas with every keyword that restricts them, the rare ones included, which real documents do not have. */
class ValuesTest {
    private static final int VALUES = Integer.getInteger("values", 100);

    private static final String DOCUMENT = """
            asyncapi: 3.0.0
            info: {title: t, version: '1'}
            components:
              messages:
                scalars:
                  payload:
                    type: object
                    required: [low, high, step, text, code]
                    properties:
                      low: {type: integer, minimum: 3, exclusiveMaximum: 1000}
                      high: {type: number, exclusiveMinimum: 0.5, maximum: 99.5}
                      step: {type: integer, multipleOf: 7, minimum: 0, maximum: 70000}
                      text: {type: string, minLength: 3, maxLength: 9, not: {enum: [none, abc]}}
                      code: {type: string, pattern: '^(?:[A-Z]{2}-\\d{3,5}|x+\\.?y*)$'}
                      only: {const: 1}
                lists:
                  payload:
                    schemaFormat: application/schema+json;version=2020-12
                    schema:
                      type: object
                      properties:
                        some: {type: array, items: {type: integer}, contains: {minimum: 5}, maxItems: 9}
                        counted: {type: array, items: {type: string}, contains: {pattern: '^a'}, minContains: 2, maxContains: 3}
                        once: {type: array, items: {type: string}, uniqueItems: true, minItems: 1}
                        pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}
                      unevaluatedProperties: false
                members:
                  payload:
                    type: object
                    properties: {a: {type: string}, b: {type: integer}, c: {type: boolean}, s-1: {type: string}}
                    dependencies: {a: [b], c: {required: [a], properties: {b: {minimum: 10}}}}
                    propertyNames: {maxLength: 8}
                    patternProperties: {'^s-[0-9]': {type: string, maxLength: 4}}
                    additionalProperties: false
                    minProperties: 1
                    maxProperties: 6
                modern:
                  payload:
                    schemaFormat: application/schema+json;version=2019-09
                    schema:
                      type: object
                      properties:
                        a: {type: string}
                        b: {type: integer}
                        c: {type: boolean}
                        d: {type: array, items: {type: integer}, contains: {minimum: 5}, minContains: 0, maxContains: 1}
                      dependentRequired: {a: [b]}
                      dependentSchemas: {c: {properties: {b: {type: integer, maximum: 10}}}}
                choices:
                  payload:
                    type: object
                    required: [kind, union, either]
                    properties:
                      kind: {enum: [small, large]}
                      size: {type: integer}
                      union: {oneOf: [{type: string, maxLength: 5}, {type: integer, minimum: 0}, {type: integer, maximum: 5}]}
                      either: {anyOf: [{type: string, pattern: '^a+$'}, {type: object, required: [x], properties: {x: {type: string}}}]}
                    if: {properties: {kind: {const: small}}}
                    then: {properties: {size: {maximum: 10}}, required: [size]}
                    else: {properties: {size: {minimum: 11}}}
                headers:
                  headers:
                    type: object
                    required: [id, hops]
                    properties:
                      id: {type: string, format: uuid}
                      hops: {type: integer, minimum: 0, maximum: 9}
                      ratio: {type: number, format: float}
                      sent: {type: string, format: date-time}
                      tags: {type: array, items: {type: string, maxLength: 6}}
                      flag: {type: boolean}
            """;

    @Test
    void whatIsValidSurvivesAndWhatIsNotIsRefused() throws Exception {
        Diagnostics diagnostics = new Diagnostics();
        Generator generator = Generator.create(GeneratorOptions.DEFAULT, (uri, hosts) -> {
            throw new AssertionError(uri);
        });
        InputStream text = new ByteArrayInputStream(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        Generator.Plans plans = generator
                .planned(new SourceInput.StandardInput(text, Path.of(".")), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.all()));
        ClassLoader loader = Compilation.of(generator.emit(plans)).succeeds().loader();
        ValueTally tally = new ValueTally();
        assertEquals(List.of(), new ValueTrial(plans.api(), loader, VALUES, 1, tally).findings());
        assertEquals(Set.of(), tally.barren());
        assertEquals(
                Set.of(
                        "anyOf",
                        "const",
                        "contains",
                        "dependencies",
                        "dependentRequired",
                        "enum",
                        "exclusiveMaximum",
                        "exclusiveMinimum",
                        "false",
                        "maxContains",
                        "maxItems",
                        "maxLength",
                        "maxProperties",
                        "maximum",
                        "minItems",
                        "minLength",
                        "minProperties",
                        "minimum",
                        "multipleOf",
                        "not",
                        "oneOf",
                        "pattern",
                        "propertyNames",
                        "required",
                        "type",
                        "uniqueItems"),
                tally.broken().keySet());
    }
}
