/**
 * Tests without a server: {@link io.asyncapigen.runtime.testkit.InMemoryTransport} serves any protocol within the JVM, and shows what was
 * rejected and given back.
 */
@NullMarked
package io.asyncapigen.runtime.testkit;

import org.jspecify.annotations.NullMarked;
