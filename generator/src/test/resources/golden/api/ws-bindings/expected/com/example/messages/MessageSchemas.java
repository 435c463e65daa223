package com.example.messages;

import io.asyncapigen.runtime.JsonSchemas;
import javax.annotation.processing.Generated;

/**
 * What the document demands of payloads and headers, as JSON Schema with the regular expressions of Java.
 */
@Generated("io.asyncapigen")
public final class MessageSchemas {
    public static final JsonSchemas ALL = JsonSchemas.of(
            """
            {
              "prices.ws.query": {
                "type": "object",
                "required": ["currency"],
                "properties": {
                  "currency": {"type":"string","enum":["EUR","USD"]},
                  "depth": {"type":"integer","format":"int32","minimum":1}
                }
              },
              "Caller": {"type":"object","properties":{"X-Caller":{"type":"string","maxLength":20}}},
              "price.payload": {"type":"integer","format":"int32"}
            }
            """);

    private MessageSchemas() {
    }
}
