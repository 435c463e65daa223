package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.Located;
import java.util.List;

/**
 * One {@code oneOf} or {@code anyOf}.
 *
 * @param place the list itself
 * @param every whether all variants may hold at once, as in {@code anyOf}
 */
record Choice(Located place, boolean every, List<SchemaPlace> variants) {}
