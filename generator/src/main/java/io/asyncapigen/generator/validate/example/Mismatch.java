package io.asyncapigen.generator.validate.example;

import io.asyncapigen.generator.read.Located;

/**
 * One way in which a value is not what its schema says.
 *
 * @param place the part of the value that is wrong
 * @param sentence what is wrong with it, without a full stop
 */
public record Mismatch(Located place, String sentence) {}
