/** HTTP as we speak it, beside what it is made of. */
@NullMarked
package io.asyncapigen.benchmarks.http;

import org.jspecify.annotations.NullMarked;
