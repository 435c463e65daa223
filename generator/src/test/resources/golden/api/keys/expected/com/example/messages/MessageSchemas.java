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
              "customerCame.payload": {"type":"string"},
              "customerCame.kafka.key": {"type":"string"},
              "placeOpened.payload": {"type":"string"},
              "Place": {"type":"string","enum":["north","south"]},
              "counted.payload": {"type":"string"},
              "counted.kafka.key": {"type":"integer","format":"int32"},
              "weighed.payload": {"type":"string"},
              "weighed.kafka.key": {
                "type": "object",
                "required": ["scale"],
                "properties": {"scale":{"type":"string"}}
              },
              "visited.payload": {"type":"string"}
            }
            """);

    private MessageSchemas() {
    }
}
