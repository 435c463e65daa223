/**
 * Redis, on Lettuce: Pub/Sub, with patterns where a parameter of the address is open, and streams where a route asks for them. The options
 * are what a user of the module sees.
 */
@NullMarked
package io.asyncapigen.runtime.redis;

import org.jspecify.annotations.NullMarked;
