package io.asyncapigen.generator.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeValidatorTest {

    @Test
    void aMissingFieldOfTheDocumentIsReportedWhereItBelongs() {
        assertEquals(List.of("2:1 error missing-field: the document has no `info`"), ShapeFaults.ofWhole("""
                        asyncapi: 3.0.0
                        defaultContentType: application/json
                        channels: {}
                        """));
    }

    @Test
    void aMissingFieldIsReportedAtTheKeyOfItsObject() {
        assertEquals(List.of("4:3 error missing-field: the server `production` has no `host`"), ShapeFaults.of("""
                servers:
                  production:
                    protocol: kafka
                    description: none
                """));
    }

    @Test
    void aFieldThatATypeAsksForIsReportedAtTheType() {
        assertEquals(
                List.of("6:7 error missing-field: the httpApiKey security scheme `key` has no `name`"),
                ShapeFaults.of("""
                        components:
                          securitySchemes:
                            key:
                              type: httpApiKey
                              in: header
                        """));
    }

    @Test
    void anExampleOfAMessageNeedsOneOfTwoFields() {
        assertEquals(
                List.of(
                        "7:11 error missing-field: the message example needs `payload` or `headers`",
                        "8:11 error missing-field: the message example needs `payload` or `headers`",
                        "9:11 error unknown-field: a message example has no field `payloads`",
                        "14:18 error missing-field: the message example needs `payload` or `headers`"),
                ShapeFaults.of("""
                        components:
                          messages:
                            a:
                              examples:
                                - name: only
                                - {}
                                - payloads: misspelt
                                - payload: null
                                - headers: {}
                          messageTraits:
                            b:
                              examples: [{}]
                        """));
    }

    @Test
    void anUnknownFieldIsReportedOnceWhenItIsTheMissingOneMisspelt() {
        String document = """
                servers:
                  production:
                    hots: localhost
                    protocol: kafka
                """;
        assertEquals(List.of("5:5 error unknown-field: a server has no field `hots`"), ShapeFaults.of(document));
        assertEquals(Optional.of("did you mean `host`?"), ShapeFaults.help(document));
    }

    @Test
    void theHabitsOfVersion2AreAnsweredWithWhatVersion3Has() {
        assertEquals(
                Optional.of("AsyncAPI 3 splits the URL into `protocol`, `host` and `pathname`"),
                ShapeFaults.help("servers: {a: {url: 'mqtt://localhost', protocol: mqtt}}"));
        assertEquals(
                Optional.of("the key of the operation is its id"),
                ShapeFaults.help("operations: {a: {action: send, channel: {$ref: '#/channels/a'}, operationId: a}}"));
        assertEquals(
                Optional.of("AsyncAPI 3 lists the schemes: `- $ref: '#/components/securitySchemes/user'`"),
                ShapeFaults.help("servers: {a: {host: a, protocol: mqtt, security: [user: []]}}"));
        assertEquals(Optional.of("in AsyncAPI 3 it is called `availableScopes`"), ShapeFaults.help("""
                        components:
                          securitySchemes:
                            o:
                              type: oauth2
                              flows: {implicit: {authorizationUrl: 'https://a.example', scopes: {}}}
                        """));
    }

    @Test
    void aValueOfTheWrongTypeIsReportedAtTheValueAndNullAtItsKey() {
        assertEquals(
                List.of(
                        "2:15 error wrong-type: `title` must be a string, not a number",
                        "2:18 error wrong-type: `version` must be a string, not null"),
                ShapeFaults.ofWhole("""
                        asyncapi: 3.0.0
                        info: {title: 1, version: }
                        """));
    }

    @Test
    void aNumberThatShouldBeATextIsToBeQuotedAsItWasWritten() {
        assertEquals(
                Optional.of("quote it: \"1.10\""),
                ShapeFaults.help("servers: {a: {host: a, protocol: kafka, protocolVersion: 1.10}}"));
    }

    @Test
    void aValueThatIsNotAmongTheAllowedOnesIsReportedWithThem() {
        String document = "operations: {a: {action: Send, channel: {$ref: '#/channels/a'}}}";
        assertEquals(
                List.of("3:26 error wrong-value: `action` must be `send` or `receive`, not `Send`"),
                ShapeFaults.of(document));
        assertEquals(Optional.of("did you mean `send`?"), ShapeFaults.help(document));
    }

    @Test
    void aSecuritySchemeIsReadByItsTypeAlone() {
        assertEquals(
                List.of(
                        "5:13 error wrong-value: `in` must be `user` or `password`, not `header`",
                        "6:21 error unknown-field: a security scheme of this type has no field `scheme`",
                        "7:9 error missing-field: the http security scheme `c` has no `scheme`",
                        "8:5 error missing-field: the security scheme `d` has no `type`",
                        "9:36 error unknown-field: an http security scheme that is not bearer has no field"
                                + " `bearerFormat`"),
                ShapeFaults.of("""
                        components:
                          securitySchemes:
                            a: {in: header, type: apiKey, name: key}
                            b: {type: X509, scheme: basic}
                            c: {type: http, description: none}
                            d: {name: none, in: user}
                            e: {type: http, scheme: basic, bearerFormat: jwt}
                            f: {type: http, scheme: Bearer, bearerFormat: jwt}
                        """));
    }

    @Test
    void anOAuthFlowHasTheUrlsOfItsKindAndNoOther() {
        assertEquals(
                List.of(
                        "9:11 error unknown-field: an implicit flow has no field `tokenUrl`",
                        "12:9 error missing-field: the authorizationCode flow has no `tokenUrl`"),
                ShapeFaults.of("""
                        components:
                          securitySchemes:
                            o:
                              type: oauth2
                              flows:
                                implicit:
                                  tokenUrl: https://a.example/t
                                  authorizationUrl: https://a.example/a
                                  availableScopes: {}
                                authorizationCode:
                                  authorizationUrl: https://a.example/a
                                  availableScopes: {}
                        """));
    }

    @Test
    void namesOfComponentsThatAReferenceWouldHaveToEscapeAreErrorsAndOthersWarnings() {
        assertEquals(
                List.of(
                        "5:5 error wrong-name: `Bad Name` is no legal name in a section of the components: only letters,"
                                + " digits, `.`, `_` and `-`",
                        "6:5 warning wrong-name: `a:b` is no legal name in a section of the components: only letters,"
                                + " digits, `.`, `_` and `-`",
                        "7:5 error wrong-name: an empty text is no legal name in a section of the components: only"
                                + " letters, digits, `.`, `_` and `-`"),
                ShapeFaults.of("""
                        components:
                          schemas:
                            Bad Name: {}
                            a:b: {}
                            '': {}
                        """));
    }

    @Test
    void aReferenceInPlaceOfAMapIsReportedAtItsKey() {
        assertEquals(
                List.of(
                        "3:12 error unknown-field: a `$ref` cannot stand in place of the map `channels`",
                        "5:13 error unknown-field: a `$ref` cannot stand in place of the map `schemas`"),
                ShapeFaults.of("""
                        channels: {$ref: 'more.yaml'}
                        components:
                          schemas: {$ref: 'more.yaml'}
                        """));
    }

    @Test
    void aReferenceMustBeAText() {
        assertEquals(
                List.of("3:43 error wrong-type: `$ref` must be a string, not a number"),
                ShapeFaults.of("channels: {a: {address: a, messages: {b: {$ref: 1}}}}"));
    }

    @Test
    void whatStandsBesideAReferenceIsLookedAtInSchemasOnly() {
        assertEquals(List.of(), ShapeFaults.of("channels: {a: {$ref: '#/channels/b', nonsense: 1}}"));
        assertEquals(
                List.of("3:67 error invalid-schema: `title` must be a string, not a number"),
                ShapeFaults.of("components: {schemas: {A: {$ref: '#/components/schemas/A', title: 1}}}"));
    }

    @Test
    void anItemThatStandsTwiceIsReportedAtTheSecond() {
        assertEquals(
                List.of("5:7 error duplicate-item: the same item stands twice in `tags`"), ShapeFaults.ofWhole("""
                        asyncapi: 3.0.0
                        info:
                          tags:
                            - {name: a, externalDocs: {url: 'https://a.example'}}
                            - {externalDocs: {url: 'https://a.example'}, name: a}
                          title: t
                          version: '1'
                        """));
    }

    @Test
    void extensionsMayHoldAnythingAndNeedAName() {
        assertEquals(List.of("4:1 error unknown-field: a document has no field `x-`"), ShapeFaults.of("""
                        x-a.b_c-d: {$ref: 1, type: {nonsense: [1, 1]}}
                        x-: none
                        """));
    }

    @Test
    void urlsAreAbsoluteAndAddressesLookLikeSome() {
        assertEquals(
                List.of(
                        "4:13 error wrong-value: `url` must be an absolute URI, such as https://example.com/docs, not"
                                + " `example.com`",
                        "5:14 error wrong-value: `email` must be an email address, not `nobody`"),
                ShapeFaults.ofWhole("""
                        asyncapi: 3.0.0
                        info:
                          contact:
                            {  url: example.com,
                              email: nobody}
                          license: {name: MIT, url: 'urn:license:mit'}
                          title: t
                          version: '1'
                        """));
    }

    @Test
    void objectsThatNestDeepAreCheckedToTheBottomInLittleStack() throws InterruptedException {
        int depth = 480;
        String document = "components: {schemas: {A: " + "{properties: {p: ".repeat(depth) + "{type: nonsense}"
                + "}}".repeat(depth) + "}}";
        List<String> found = new ArrayList<>();
        Thread small = new Thread(null, () -> found.addAll(ShapeFaults.of(document)), "small", 256 * 1024);
        small.start();
        small.join();
        assertEquals(1, found.size());
        assertTrue(found.get(0).contains("invalid-schema: `type` must be"), found.get(0));
    }

    @Test
    void ros2IsAProtocolOfVersion31Only() {
        String rest = """
                info: {title: t, version: '1'}
                channels: {a: {address: a, bindings: {ros2: {}}}}
                """;
        assertEquals(List.of(), ShapeFaults.ofWhole("asyncapi: 3.1.0\n" + rest));
        assertEquals(
                List.of("3:39 error unknown-field: a channel bindings object has no field `ros2`"),
                ShapeFaults.ofWhole("asyncapi: 3.0.0\n" + rest));
    }
}
