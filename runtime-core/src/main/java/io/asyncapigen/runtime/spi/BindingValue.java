package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.SendOption;
import java.util.Objects;

/**
 * The value of a binding's field beside the payload, as it goes over the seam: an option of an envelope that goes out, a fact of one that
 * comes in.
 *
 * @param protocol the key of the binding in the document, such as {@code kafka}
 * @param name of the field, such as {@code key}
 * @param value as a header has it: text bare, other JSON as JSON text where the protocol has only bytes
 */
public record BindingValue(String protocol, String name, HeaderValue value) implements SendOption {
    public BindingValue {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    public boolean is(String protocol, String name) {
        return this.protocol.equals(protocol) && this.name.equals(name);
    }
}
