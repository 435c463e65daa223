/** JSON values as data, without a JSON library: what a schema without a type, a binding or a header holds. */
@NullMarked
package io.asyncapigen.runtime.json;

import org.jspecify.annotations.NullMarked;
