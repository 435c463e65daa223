package io.asyncapigen.runtime;

/**
 * A wish about a connection that only its protocol understands. Protocol modules have records of this type. A transport refuses one
 * that it does not know when it connects.
 */
public interface ConnectOption {}
