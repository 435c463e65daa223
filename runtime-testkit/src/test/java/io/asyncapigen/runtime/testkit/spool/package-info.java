/** A transport of one's own, as {@code docs/own-transport.md} shows it. */
@NullMarked
package io.asyncapigen.runtime.testkit.spool;

import org.jspecify.annotations.NullMarked;
