/**
 * NATS, on jnats: core publish and subscribe with queue groups, headers, and requests by way of inboxes. The options are what a user of
 * the module sees.
 */
@NullMarked
package io.asyncapigen.runtime.nats;

import org.jspecify.annotations.NullMarked;
