/**
 * NATS, on jnats: core publish and subscribe with queue groups, requests by way of inboxes, and streams. The options are what a user of
 * the module sees.
 */
@NullMarked
package io.asyncapigen.runtime.nats;

import org.jspecify.annotations.NullMarked;
