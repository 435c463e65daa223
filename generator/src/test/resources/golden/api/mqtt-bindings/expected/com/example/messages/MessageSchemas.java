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
              "moved.payload": {"type":"string"},
              "moved.mqtt.correlationData": {"type":"string","const":"moved"}
            }
            """);

    private MessageSchemas() {
    }
}
