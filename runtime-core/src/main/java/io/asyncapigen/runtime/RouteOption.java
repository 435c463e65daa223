package io.asyncapigen.runtime;

/**
 * A wish about one route that only its protocol understands: a consumer group, a queue group, the framing of a stream. Protocol modules
 * have records of this type. A transport refuses one that it does not know when the route is opened.
 */
public interface RouteOption {}
