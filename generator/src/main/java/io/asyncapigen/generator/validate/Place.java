package io.asyncapigen.generator.validate;

import com.networknt.schema.path.NodePath;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.resolve.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Something that is still to be checked.
 *
 * @param at where it stands
 * @param kind what must stand there, as the keyword {@code place} calls it
 * @param around the shape in which the place was found, or an empty text
 * @param language the language of the schemas around it
 * @param via the reference that led into the file that it stands in, or null in the root document
 */
record Place(
        Located at,
        String kind,
        String around,
        Language language,
        @Nullable Reference via) {

    /** A place inside this one. */
    Place inside(Located where, String what, String shape, Language schemas) {
        return new Place(where, what, shape, schemas, via);
    }

    /** What stands at a path that starts here. */
    Located locate(NodePath path) {
        Located found = at;
        for (int i = 0; i < path.getNameCount(); i++) {
            found = step(found, path.getElement(i));
        }
        return found;
    }

    private static Located step(Located from, Object step) {
        if (step instanceof Integer index && from.node() instanceof ArrayNode array) {
            return new Located(
                    from.source(), from.pointer().child(index), array.items().get(index), null);
        }
        Located member = from.get(step.toString());
        if (member == null) {
            throw new IllegalStateException("nothing stands at " + step + " of " + from.id());
        }
        return member;
    }
}
