package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.protocol.BindingShapes;
import io.asyncapigen.generator.read.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A binding that something has, of those whose fields are known.
 *
 * @param entry where it is named
 * @param definition the same, or what a reference there leads to
 */
record AttachedBinding(Located entry, Located definition) {
    String name() {
        return entry.key();
    }

    /** Those of something that is no reference, by itself. */
    static List<AttachedBinding> of(Inspection inspection, Located owner) {
        List<AttachedBinding> all = new ArrayList<>();
        Located bindings = inspection.member(owner, "bindings");
        for (Located each : bindings == null ? List.<Located>of() : bindings.members()) {
            Located definition = inspection.follow(each);
            if (definition != null && BindingShapes.checked().contains(each.key())) {
                all.add(new AttachedBinding(each, definition));
            }
        }
        return all;
    }

    /** Those of an operation or a message, and of its traits. */
    static List<AttachedBinding> withTraits(Inspection inspection, Located entry) {
        Located owner = inspection.follow(entry);
        if (owner == null) {
            return List.of();
        }
        Located traits = owner.get("traits");
        Stream<Located> ofTraits = traits == null
                ? Stream.empty()
                : traits.items().stream().map(inspection::follow).filter(Objects::nonNull);
        return Stream.concat(Stream.of(owner), ofTraits)
                .flatMap(each -> of(inspection, each).stream())
                .toList();
    }
}
