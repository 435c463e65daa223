/**
 * How a server wants to be convinced (security schemes, as the document has them) and what we show it (credentials).
 * Secrets come from suppliers, are asked for when a connection is made, and appear in no {@code toString}.
 */
@NullMarked
package io.asyncapigen.runtime.security;

import org.jspecify.annotations.NullMarked;
