/** Plans the messages, channels, servers and the API class: all of the generated code but the schema types. */
@NullMarked
package io.asyncapigen.generator.plan.api;

import org.jspecify.annotations.NullMarked;
