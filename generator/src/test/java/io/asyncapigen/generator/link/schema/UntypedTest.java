package io.asyncapigen.generator.link.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.Untyped;
import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.schema.Schema.AnySchema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.Schema.Variant;
import io.asyncapigen.generator.model.schema.SchemaUse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What {@code --untyped any} makes of schemas without a type, and where their type is known all the same. */
class UntypedTest {
    @Test
    void keywordsAloneTellNoType() {
        Linked linked = any("""
                Text: {minLength: 2}
                Order: {properties: {id: {type: string}}, required: [id]}
                List: {items: {type: string}}
                Typed: {type: object, properties: {free: {maximum: 3}}, anyOf: [{properties: {more: {type: string}}}]}
                """);

        assertInstanceOf(AnySchema.class, linked.schema("Text"));
        assertInstanceOf(AnySchema.class, linked.schema("Order"));
        assertInstanceOf(AnySchema.class, linked.schema("List"));
        assertInstanceOf(AnySchema.class, linked.member("Typed", "free"));
        assertInstanceOf(AnySchema.class, linked.member("Typed", "more"));
    }

    @Test
    void anotherPartOfAllOfTellsTheType() {
        Linked linked = any("""
                Id: {type: string}
                Short: {allOf: [{type: string}, {maxLength: 2}]}
                Order: {type: object, allOf: [{properties: {id: {$ref: '#/components/schemas/Id'}}}]}
                """);

        assertInstanceOf(StringSchema.class, linked.schema("Short"));
        assertInstanceOf(StringSchema.class, linked.member("Order", "id"));
    }

    @Test
    void listedValuesAreAnEnum() {
        assertInstanceOf(EnumSchema.class, any("Color: {enum: [red, blue]}").schema("Color"));
    }

    @Test
    void whatStandsBesideAChoiceTellsTheTypeOfItsVariants() {
        Linked linked = any("""
                Order: {type: object, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                A: {required: [a], properties: {a: {type: string}}}
                B: {required: [b], properties: {b: {type: string}}}
                """);

        List<Variant> variants = linked.schema("Order", UnionSchema.class).variants();
        assertEquals(2, variants.size());
        variants.forEach(each -> assertInstanceOf(ObjectSchema.class, linked.schema(each.use())));
        assertInstanceOf(AnySchema.class, linked.schema("A"));
    }

    @Test
    void aDiscriminatorMeansObjects() {
        Linked linked = any("""
                Pet: {discriminator: kind, required: [kind], properties: {kind: {type: string}}}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {type: string}}}]}
                """);

        assertInstanceOf(UnionSchema.class, linked.schema("Pet"));
        assertEquals(List.of("kind!", "bark"), Linked.names(linked.schema("Dog")));
    }

    @Test
    void headersAreAnObject() {
        Linked linked = Linked.of("""
                asyncapi: 3.1.0
                info: {title: t, version: '1'}
                components:
                  schemas: {Common: {properties: {trace: {type: string}}}}
                  messages:
                    one: {headers: {required: [id], properties: {id: {type: string}}}}
                    two: {headers: {$ref: '#/components/schemas/Common'}}
                """, Untyped.ANY);

        for (String message : List.of("one", "two")) {
            SchemaUse headers = Objects.requireNonNull(linked.message(message).headers());
            assertInstanceOf(ObjectSchema.class, linked.schema(headers), message);
        }
        assertInstanceOf(AnySchema.class, linked.schema("Common"));
    }

    private static Linked any(String schemas) {
        Linked linked = Linked.of(
                "asyncapi: 3.1.0\ninfo: {title: t, version: 1.0.0}\ncomponents:\n  schemas:\n" + schemas.indent(4),
                Untyped.ANY);
        assertTrue(linked.reports().isEmpty(), () -> linked.reports().toString());
        return linked;
    }
}
