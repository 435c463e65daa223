package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.Located;
import org.jspecify.annotations.Nullable;

/**
 * One {@code $ref} that was found where the specification allows it.
 *
 * @param place the object that holds the {@code $ref}
 * @param text the reference as written
 * @param expected what must stand at its end
 * @param target the place that this one reference names, possibly a reference again; null when it leads nowhere, which
 *     has been reported
 */
public record Reference(
        Located place,
        String text,
        ObjectKind expected,
        @Nullable Located target) {

    /** Whether the text is a reference of RFC 3986, and not only understood as one. */
    public boolean isUri() {
        return text.equals(encoded());
    }

    /** The text as a reference of RFC 3986: what cannot stand there as it is becomes {@code %xx}. */
    public String encoded() {
        return Uris.encode(text);
    }
}
