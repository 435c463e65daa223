package io.asyncapigen.runtime;

/**
 * Puts payload, headers and content type of each message into one JSON object, for protocols that carry no headers. Of a route or of a
 * connection; both sides have to agree on it. A transport whose protocol has headers of its own refuses it.
 *
 * <pre>{@code {"contentType": "application/json", "headers": {"trace": "7f"}, "payload": {"lumens": 12}}}</pre>
 *
 * <p>A payload of JSON is there as it is, text as a string, anything else as a string of Base64; a message without payload has no such
 * member. Several headers of one name are an array; bytes in a header are a string, of their UTF-8 text or, where they are none, of
 * their Base64. What comes in may leave out {@code headers}, {@code contentType} (then it is that of the document) and has its other
 * members ignored.
 */
public record JsonEnvelope() implements RouteOption, ConnectOption {}
