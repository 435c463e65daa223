/**
 * HTTP: a server on netty, and the JDK's client. The options, {@link io.asyncapigen.runtime.http.HttpStatusException} and what a delivery
 * or a receipt says are what a user of the module sees.
 */
@NullMarked
package io.asyncapigen.runtime.http;

import org.jspecify.annotations.NullMarked;
