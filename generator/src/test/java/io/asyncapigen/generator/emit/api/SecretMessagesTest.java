package io.asyncapigen.generator.emit.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecretMessagesTest {
    @Test
    void aMessageDoesNotShowAPayloadThatIsASecret() {
        GeneratedApi api = GeneratedApi.of("""
                asyncapi: 3.0.0
                info: {title: Tokens, version: '1'}
                channels:
                  tokens:
                    address: tokens
                    messages:
                      token:
                        headers: {type: object, properties: {trace: {type: string}}}
                        payload: {type: string, x-sensitive: true}
                      word: {payload: {type: string}}
                """);
        String token = api.file("TokenMessage").replaceAll("\\s+", " ");
        assertTrue(
                token.contains("return \"TokenMessage[\" + \"payload=***\" + \", \" + \"headers=\" + headers + \"]\""),
                token);
        assertFalse(api.file("WordMessage").contains("toString"));
    }
}
