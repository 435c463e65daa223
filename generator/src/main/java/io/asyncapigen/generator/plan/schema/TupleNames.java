package io.asyncapigen.generator.plan.schema;

import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema.TupleSchema;
import io.asyncapigen.generator.model.schema.SchemaInfo;

/** What the places of a tuple are called: by the title of the item, else by their number. */
final class TupleNames {
    private static final int LONGEST_TITLE = 40;

    private TupleNames() {}

    static String role(Document document, TupleSchema schema, int index) {
        SchemaInfo info = document.schema(schema.items().get(index).target()).info();
        String title = info.title();
        return title != null && !title.isBlank() && title.length() <= LONGEST_TITLE ? title : "item " + (index + 1);
    }
}
