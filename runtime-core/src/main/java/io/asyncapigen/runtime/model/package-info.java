/** What generated types call, so that the same lines do not stand in each of them. */
@NullMarked
package io.asyncapigen.runtime.model;

import org.jspecify.annotations.NullMarked;
