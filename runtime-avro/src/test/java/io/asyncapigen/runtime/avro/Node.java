package io.asyncapigen.runtime.avro;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A record that is a part of itself, its members in another order than the fields. */
public record Node(
        @JsonProperty("value") int number,
        @JsonProperty("next") Node next) {
    static final String SCHEMA = """
            {"type": "record", "name": "Node", "namespace": "com.acme", "fields": [
              {"name": "next", "type": ["null", "Node"], "default": null},
              {"name": "value", "type": "int"}]}
            """;
}
