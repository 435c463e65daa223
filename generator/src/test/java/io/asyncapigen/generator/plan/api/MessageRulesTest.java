package io.asyncapigen.generator.plan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.emit.api.GeneratedApi;
import io.asyncapigen.generator.plan.api.MessagePlan.MatchPlan;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageRulesTest {
    @Test
    void theOnlyMessageNeedsNoSign() {
        assertEquals(List.of("a"), signs("""
                        a: {headers: {type: object, required: [kind], properties: {kind: {const: a}}}}
                        """));
    }

    @Test
    void aConstantHeaderGoesBeforeThePayload() {
        assertEquals(List.of("a HEADER kind [a]", "b HEADER kind [b, c]"), signs("""
                        a:
                          headers: {type: object, required: [kind], properties: {kind: {const: a}}}
                          payload: {type: object, required: [type], properties: {type: {const: a}}}
                        b:
                          headers: {type: object, required: [kind], properties: {kind: {enum: [b, c]}}}
                          payload: {type: object, required: [type], properties: {type: {const: b}}}
                        """));
    }

    @Test
    void aConstantBelowTheTopOfThePayloadTells() {
        assertEquals(List.of("a PAYLOAD /meta/type [a]", "b PAYLOAD /meta/type [b]"), signs("""
                        a: {payload: {type: object, required: [meta], properties: {meta: {
                            type: object, required: [type], properties: {type: {const: a}}}}}}
                        b: {payload: {type: object, required: [meta], properties: {meta: {
                            type: object, required: [type], properties: {type: {const: b}}}}}}
                        """));
    }

    @Test
    void aConstantThatASiblingCanShowByChanceDoesNotTell() {
        assertEquals(List.of("a", "b REQUIRES /own []"), signs("""
                        a: {payload: {type: object, required: [type], properties: {type: {const: a}}}}
                        b: {payload: {type: object, required: [type, own], properties: {
                            type: {type: string}, own: {type: string}}}}
                        """));
    }

    @Test
    void aMemberThatASiblingMayHaveDoesNotTell() {
        GeneratedApi api = GeneratedApi.of(document("""
                a: {payload: {type: object, required: [id, x], properties: {id: {type: string}, x: {type: string}}}}
                b: {payload: {type: object, required: [id], properties: {id: {type: string}, x: {type: string}}}}
                c: {payload: {type: object, required: [own], properties: {own: {type: string}}}}
                """));
        assertEquals(List.of("a", "b", "c REQUIRES /own []"), signs(api));
        assertEquals(1, api.messages(DiagnosticId.AMBIGUOUS_MESSAGE).size());
    }

    @Test
    void messagesOfOtherContentTypesOrKindsOfJsonNeedNoSign() {
        assertEquals(List.of("a", "b", "c"), signs("""
                        a: {payload: {type: string}}
                        b: {contentType: text/plain, payload: {type: string}}
                        c: {payload: {type: array, items: {type: string}}}
                        """));
    }

    @Test
    void theDiscriminatorOfTheirUnionTells() {
        assertEquals(List.of("cat PAYLOAD /kind [Cat]", "dog PAYLOAD /kind [Dog]"), signs("""
                        cat: {payload: {$ref: '#/components/schemas/Cat'}}
                        dog: {payload: {$ref: '#/components/schemas/Dog'}}
                        """));
    }

    @Test
    void messagesThatNothingTellsApartAreAWarning() {
        GeneratedApi api = GeneratedApi.of(document("""
                a: {payload: {type: object, properties: {x: {type: string}}}}
                b: {payload: {type: object, properties: {y: {type: string}}}}
                c: {payload: {type: integer}}
                """));
        assertEquals(
                List.of("nothing tells these messages of the channel all apart before they are decoded: a and b"),
                api.messages(DiagnosticId.AMBIGUOUS_MESSAGE));
    }

    @Test
    void aConstantThatNeedNotBeThereIsNoSignButNoWarningEither() {
        GeneratedApi api = GeneratedApi.of(document("""
                a: {payload: {type: object, properties: {type: {const: a}}}}
                b: {payload: {type: object, properties: {type: {const: b}}}}
                """));
        assertEquals(List.of("a", "b"), signs(api));
        assertEquals(List.of(), api.messages(DiagnosticId.AMBIGUOUS_MESSAGE));
    }

    private static List<String> signs(String messages) {
        GeneratedApi api = GeneratedApi.of(document(messages));
        assertEquals(List.of(), api.messages(DiagnosticId.AMBIGUOUS_MESSAGE));
        return signs(api);
    }

    private static List<String> signs(GeneratedApi api) {
        return api.plan().messages().stream()
                .map(each -> each.name()
                        + each.matches().stream().map(MessageRulesTest::text).reduce("", String::concat))
                .toList();
    }

    private static String text(MatchPlan match) {
        List<String> values =
                match.values().stream().map(MessageRulesTest::text).toList();
        return " " + match.kind() + " " + match.where() + " " + values;
    }

    private static String text(SourceNode node) {
        return ((StringNode) node).value();
    }

    private static String document(String messages) {
        return """
                asyncapi: 3.0.0
                info: {title: Signs, version: 1.0.0}
                channels:
                  all:
                    address: all
                    messages:
                """ + messages.indent(6) + """
                components:
                  schemas:
                    Pet:
                      oneOf:
                        - $ref: '#/components/schemas/Cat'
                        - $ref: '#/components/schemas/Dog'
                      discriminator: kind
                    Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
                    Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
                """;
    }
}
