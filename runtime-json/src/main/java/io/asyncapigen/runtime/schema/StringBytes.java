package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Text;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The keywords for strings.
 *
 * @param length in characters
 * @param linear the pattern, if it is one
 */
record StringBytes(
        Limits length,
        Optional<Predicate<String>> format,
        Optional<BoundedPattern> pattern,
        Optional<LinearPattern> linear) {
    boolean allows(Utf8Text text) {
        if (!length.allowAll() && !length.allow(text.length())) {
            return false;
        }
        if (format.isPresent() && !format.get().test(text.toString())) {
            return false;
        }
        if (linear.isPresent() && text.isPlain()) {
            return linear.get().matches(text);
        }
        return pattern.isEmpty() || pattern.get().find(text.characters()).orElseThrow(NotSureException::because);
    }
}
