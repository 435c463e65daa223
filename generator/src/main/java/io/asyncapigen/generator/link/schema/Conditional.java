package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.Located.Id;

/**
 * A schema that holds under a condition.
 *
 * @param dependency whether the condition is only that the object has some member: an object without that one is free to
 *     have anything under the names of which the schema speaks. Else the condition tells kinds of objects apart, and a
 *     member belongs to its kind
 */
record Conditional(SchemaPlace place, boolean dependency) {

    Id id() {
        return place.id();
    }
}
