/** What tests of several stages share. */
package io.asyncapigen.generator.testing;
