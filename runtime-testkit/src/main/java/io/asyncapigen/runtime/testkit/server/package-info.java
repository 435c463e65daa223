/** What tests need to start a real server of the machine: a folder, free ports, certificates. For tests of transports. */
@NullMarked
package io.asyncapigen.runtime.testkit.server;

import org.jspecify.annotations.NullMarked;
