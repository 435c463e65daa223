/** What reading, writing and validating JSON costs, with generated models and with what one would write by hand. */
@NullMarked
package io.asyncapigen.benchmarks.json;

import org.jspecify.annotations.NullMarked;
