package io.asyncapigen.generator.link.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.Schema.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HierarchyLinkerTest {
    private static final String PETS = """
            Pet:
              type: object
              discriminator: petType
              required: [name, petType]
              properties: {name: {type: string}, petType: {type: string}}
            Cat:
              description: a cat
              allOf:
                - $ref: '#/components/schemas/Pet'
                - {type: object, required: [skill], properties: {skill: {type: string}}}
            Dog:
              allOf: [{$ref: '#/components/schemas/Pet'}]
            StickInsect:
              allOf:
                - $ref: '#/components/schemas/Pet'
                - {type: object, properties: {petType: {const: StickBug}, color: {type: string}}}
            """;

    private static List<String> targets(UnionSchema union) {
        return union.variants().stream().map(each -> Linked.target(each.use())).toList();
    }

    private static List<List<String>> values(UnionSchema union) {
        return union.variants().stream().map(Variant::discriminatorValues).toList();
    }

    @Test
    void aParentIsTheUnionOfItsChildrenAndItself() {
        Linked linked = Linked.schemas(PETS);

        UnionSchema pet = linked.schema("Pet", UnionSchema.class);
        assertEquals("petType", pet.discriminator());
        assertEquals(
                List.of(
                        "#/components/schemas/Cat",
                        "#/components/schemas/Dog",
                        "#/components/schemas/StickInsect",
                        "#/components/schemas/Pet/discriminator"),
                targets(pet));
        assertEquals(List.of(List.of("Cat"), List.of("Dog"), List.of("StickBug"), List.of()), values(pet));
        assertEquals(List.of(), linked.reports());
    }

    @Test
    void childrenHaveTheMembersOfTheParent() {
        Linked linked = Linked.schemas(PETS);

        assertEquals(List.of("name!", "petType!", "skill!"), Linked.names(linked.schema("Cat")));
        assertEquals(List.of("name!", "petType!"), Linked.names(linked.schema("Dog")));
        assertEquals("#/components/schemas/Dog", Linked.target(linked.use("Dog")));
        assertInstanceOf(EnumSchema.class, linked.member("StickInsect", "petType"));
        ObjectSchema itself = (ObjectSchema) linked.schema(
                linked.schema("Pet", UnionSchema.class).variants().get(3).use());
        assertEquals(List.of("name!", "petType!"), Linked.names(itself));
        assertEquals("Pet", itself.info().derivedFrom());
    }

    @Test
    void aChildWithChildrenIsAUnionToo() {
        Linked linked = Linked.schemas("""
                Animal: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}
                Cat:
                  allOf:
                    - $ref: '#/components/schemas/Animal'
                    - {type: object, properties: {lives: {type: integer}}}
                my-dog:
                  allOf: [{$ref: '#/components/schemas/Cat'}, {required: [bark]}]
                  properties: {bark: {type: boolean}}
                """);

        UnionSchema animal = linked.schema("Animal", UnionSchema.class);
        assertEquals(List.of("#/components/schemas/Cat", "#/components/schemas/Animal/discriminator"), targets(animal));
        assertEquals(List.of(List.of("Cat", "my-dog"), List.of()), values(animal));
        UnionSchema cat = linked.schema("Cat", UnionSchema.class);
        assertEquals(List.of("#/components/schemas/my-dog", "#/components/schemas/Cat/discriminator"), targets(cat));
        assertEquals(List.of(List.of("my-dog"), List.of()), values(cat));
        assertEquals("kind", cat.discriminator());
        assertEquals(List.of("kind!", "lives", "bark!"), Linked.names(linked.schema("my-dog")));
    }

    @Test
    void aParentWhoseValuesAllMeanChildrenIsNoVariantItself() {
        Linked linked = Linked.schemas("""
                Animal:
                  type: object
                  discriminator: kind
                  required: [kind]
                  properties: {kind: {type: string, enum: [Cat, dog]}}
                Cat: {allOf: [{$ref: '#/components/schemas/Animal'}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Animal'}], properties: {kind: {const: dog}}}
                """);

        UnionSchema animal = linked.schema("Animal", UnionSchema.class);
        assertEquals(List.of(List.of("Cat"), List.of("dog")), values(animal));
    }

    @Test
    void aParentThatListsItsValuesIsWhatNoChildTakes() {
        Linked linked = Linked.schemas("""
                Animal:
                  type: object
                  discriminator: kind
                  required: [kind]
                  properties: {kind: {type: string, enum: [Cat, Fish, Animal]}}
                Cat: {allOf: [{$ref: '#/components/schemas/Animal'}]}
                """);

        UnionSchema animal = linked.schema("Animal", UnionSchema.class);
        assertEquals(List.of(List.of("Cat"), List.of("Fish", "Animal")), values(animal));
    }

    @Test
    void aParentWithoutChildrenIsAnObject() {
        Linked linked = Linked.schemas(
                "Animal: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}");

        assertEquals("kind", linked.schema("Animal", ObjectSchema.class).discriminator());
    }

    @Test
    void aDiscriminatorThatIsNoPropertyIsCarried() {
        Linked linked = Linked.schemas("""
                Animal: {type: object, discriminator: kind, properties: {name: {type: string}}}
                Cat: {allOf: [{$ref: '#/components/schemas/Animal'}], properties: {lives: {type: integer}}}
                """);

        assertEquals(List.of("name", "lives", "kind"), Linked.names(linked.schema("Cat")));
    }

    @Test
    void aParentThatListsItsChildrenIsTheUnionOfThem() {
        Linked linked = Linked.schemas("""
                Vehicle:
                  type: object
                  discriminator: type
                  properties: {type: {type: string}, speed: {type: integer}}
                  oneOf: [{$ref: '#/components/schemas/Car'}, {$ref: '#/components/schemas/Bike'}]
                Car:
                  allOf: [{$ref: '#/components/schemas/Vehicle'}, {type: object, properties: {doors: {type: integer}}}]
                Bike:
                  type: object
                  allOf: [{$ref: '#/components/schemas/Vehicle'}]
                  properties: {bell: {type: boolean}}
                """);

        UnionSchema vehicle = linked.schema("Vehicle", UnionSchema.class);
        assertEquals(List.of("#/components/schemas/Car", "#/components/schemas/Bike"), targets(vehicle));
        assertEquals(List.of(List.of("Car"), List.of("Bike")), values(vehicle));
        assertEquals(List.of("type", "speed", "doors"), Linked.names(linked.schema("Car")));
        assertEquals(List.of(), linked.reports());
    }

    @Test
    void anInlineUseOfTheParentMeansTheParent() {
        Linked linked = Linked.schemas(PETS + """
                Owner:
                  type: object
                  properties: {pet: {allOf: [{$ref: '#/components/schemas/Pet'}], description: the pet}}
                """);

        assertTrue(linked.member("Owner", "pet") instanceof UnionSchema);
        assertEquals("the pet", linked.property("Owner", "pet").use().description());
    }
}
