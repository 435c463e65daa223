package com.example.messages;

import io.asyncapigen.runtime.JsonSchemas;
import javax.annotation.processing.Generated;

/**
 * What the document demands of payloads and headers, as JSON Schema with the regular expressions of Java.
 */
@Generated("io.asyncapigen")
final class MessageSchemas {
    static final JsonSchemas ALL = JsonSchemas.of(
            """
            {
              "headersOnly.headers": {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind":{"const":"headers-only"}}
              },
              "nullable.payload": {"type":["string","null"]},
              "nullable.headers": {"type":"object","properties":{"trace":{"type":"string"}}},
              "bound.payload": {"type":"object","required":["kind"],"properties":{"kind":{"enum":["a","b"]}}},
              "bound.kafka.key": {"type":"string","enum":["a\\"b","\\u2028","*/"]},
              "bound.http.headers": {"type":"object","properties":{}}
            }
            """);

    private MessageSchemas() {
    }
}
