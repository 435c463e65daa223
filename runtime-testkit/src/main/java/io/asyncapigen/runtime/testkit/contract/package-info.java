/**
 * What every transport has to do, as tests: extend {@link io.asyncapigen.runtime.testkit.contract.TransportContract}. Needs JUnit on the
 * class path.
 */
@NullMarked
package io.asyncapigen.runtime.testkit.contract;

import org.jspecify.annotations.NullMarked;
