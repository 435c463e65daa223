package com.example.schemas;

import io.asyncapigen.runtime.JsonSchemas;
import javax.annotation.processing.Generated;

/**
 * By what alternatives are told apart, as JSON Schema with the regular expressions of Java.
 */
@Generated("io.asyncapigen")
final class AlternativeSchemas {
    static final JsonSchemas ALL = JsonSchemas.of(
            """
            {
              "Email": {"type":"string","format":"email"},
              "ContactEnum": {"enum":["none"]}
            }
            """);

    private AlternativeSchemas() {
    }
}
