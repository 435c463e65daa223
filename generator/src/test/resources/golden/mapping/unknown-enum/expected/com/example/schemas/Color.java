package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Required;
import io.asyncapigen.runtime.model.WireValues;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Color}.
 */
@Generated("io.asyncapigen")
public sealed interface Color {
    Color RED = Known.RED;

    Color LIGHT_BLUE = Known.LIGHT_BLUE;

    /**
     * The constant with this value on the wire, or the value itself where there is none.
     */
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    static Color of(String value) {
        return Known.BY_VALUE.find(value).<Color>map(each -> each).orElseGet(() -> new Unknown(value));
    }

    /**
     * The value on the wire.
     */
    @JsonValue
    String value();

    /**
     * The values that the document lists.
     */
    enum Known implements Color {
        RED("red"),

        LIGHT_BLUE("light-blue");

        private static final WireValues<String, Known> BY_VALUE = WireValues.of(values(), each -> each.value);

        private final String value;

        Known(String value) {
            this.value = value;
        }

        /**
         * The value on the wire.
         */
        @JsonValue
        @Override
        public String value() {
            return value;
        }
    }

    /**
     * Another value, as it stands on the wire.
     */
    record Unknown(String value) implements Color {
        /**
         * @throws IllegalArgumentException when the document lists the value
         */
        public Unknown {
            Required.check("value", value);
            if (Known.BY_VALUE.find(value).isPresent()) {
                throw new IllegalArgumentException(value + " is a value that is known");
            }
        }
    }
}
