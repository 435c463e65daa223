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
              "search.http.query": {
                "type": "object",
                "required": ["page"],
                "properties": {
                  "page": {"type":"integer","format":"int32"},
                  "sort": {"type":"array","items":{"type":"string"}}
                }
              },
              "asked.http.headers": {
                "type": "object",
                "required": ["traceId"],
                "properties": {"traceId":{"type":"string"},"debug":{"type":"boolean"}}
              },
              "found.payload": {"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}
            }
            """);

    private MessageSchemas() {
    }
}
