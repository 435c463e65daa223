/**
 * JSON read straight from its bytes, for payloads that are as they should be. Used by the codec and the validators of this module, and by
 * nobody else: it may change in any release.
 */
@NullMarked
package io.asyncapigen.runtime.utf8;

import org.jspecify.annotations.NullMarked;
