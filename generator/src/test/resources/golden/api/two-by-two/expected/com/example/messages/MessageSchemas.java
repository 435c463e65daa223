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
              "note.payload": {"type":"string"},
              "alarm.payload": {"type":"string"},
              "alarm.headers": {"type":"object","required":["level"],"properties":{"level":{"const":"red"}}},
              "question.payload": {"type":"object","required":["text"],"properties":{"text":{"type":"string"}}},
              "question.headers": {
                "type": "object",
                "required": ["replyTo"],
                "properties": {"replyTo":{"type":"string"}}
              },
              "riddle.payload": {"type":"object","required":["rhyme"],"properties":{"rhyme":{"type":"string"}}},
              "riddle.headers": {
                "type": "object",
                "required": ["replyTo"],
                "properties": {"replyTo":{"type":"string"}}
              },
              "answer.payload": {"type":"object"}
            }
            """);

    private MessageSchemas() {
    }
}
