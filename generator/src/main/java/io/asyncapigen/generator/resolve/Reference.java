package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.Located;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One {@code $ref} that was found where the specification allows it, or a {@code $dynamicRef} or {@code $recursiveRef} that can
 * only mean one schema and so is the same.
 *
 * @param place the object that holds the reference
 * @param keyword the member of that object that it is, such as {@code $ref}
 * @param text the reference as written
 * @param expected what must stand at its end
 * @param target the place that this one reference names, possibly a reference again; null when it leads nowhere, which
 *     has been reported
 */
public record Reference(
        Located place,
        String keyword,
        String text,
        ObjectKind expected,
        @Nullable Located target) {

    /** One by {@code $ref}. */
    public Reference(Located place, String text, ObjectKind expected, @Nullable Located target) {
        this(place, "$ref", text, expected, target);
    }

    /** Where the text is written. */
    public Located written() {
        return Objects.requireNonNull(place.get(keyword));
    }

    /** The same, with another target. */
    Reference to(@Nullable Located other) {
        return new Reference(place, keyword, text, expected, other);
    }

    /** Whether the text is a reference of RFC 3986, and not only understood as one. */
    public boolean isUri() {
        return text.equals(encoded());
    }

    /** The text as a reference of RFC 3986: what cannot stand there as it is becomes {@code %xx}. */
    public String encoded() {
        return Uris.encode(text);
    }
}
