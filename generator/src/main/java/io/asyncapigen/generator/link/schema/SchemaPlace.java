package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A place where a schema or a reference to one stands, and the language in which it is written. */
record SchemaPlace(Located at, Language language) {

    Id id() {
        return at.id();
    }

    /** A place of the same language. */
    SchemaPlace sibling(Located other) {
        return new SchemaPlace(other, language);
    }

    List<SchemaPlace> siblings(Collection<Located> others) {
        List<SchemaPlace> places = new ArrayList<>(others.size());
        for (Located other : others) {
            places.add(sibling(other));
        }
        return places;
    }
}
