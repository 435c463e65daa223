package io.asyncapigen.runtime;

/**
 * A message of the document, as generated: a record of its payload and its typed headers, with a constant {@code TYPE} that says how it
 * travels. Several messages of one operation share a sealed interface that extends this one.
 */
public interface Message {}
