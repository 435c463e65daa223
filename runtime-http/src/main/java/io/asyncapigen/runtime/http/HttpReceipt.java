package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.Headers;

/**
 * What a server said to a message that it took: of a receipt, and of the delivery of a reply.
 *
 * @param status such as 204
 * @param headers the header fields of its answer
 */
public record HttpReceipt(int status, Headers headers) {}
