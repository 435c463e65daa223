package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.SendFailedException;

/**
 * An answer that says no. Thrown by a send or a request whose server answered with another status than one of 200 to 299, or than that of
 * a reply in the document; thrown by a handler or an interceptor, it becomes the answer of a server of ours, whatever the error handler
 * decides.
 */
public class HttpStatusException extends SendFailedException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 200;

    private final int status;
    private final transient Headers headers;
    private final transient Binary body;

    /**
     * Of an answer.
     *
     * @param body of an answer that came in no more than its first 64 KiB
     */
    public HttpStatusException(String message, int status, Headers headers, Binary body) {
        super(message);
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * To answer with.
     *
     * @param status from 400 to 599
     * @param detail shown to the caller, in a problem document (RFC 9457)
     */
    public static HttpStatusException of(int status, String detail) {
        return new HttpStatusException(detail, status, Headers.empty(), Binary.empty());
    }

    static HttpStatusException answered(String asked, int status, Headers headers, Binary body) {
        String text = body.toUtf8();
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return new HttpStatusException(
                asked + " was answered with " + status
                        + (shown.isBlank() ? "" : ": " + shown.replaceAll("\\p{Cntrl}+", " ")),
                status,
                headers,
                body);
    }

    /** Such as 404. */
    public int status() {
        return status;
    }

    /** The header fields of the answer. */
    public Headers headers() {
        return headers;
    }

    /** The body of the answer; empty when there was none. */
    public Binary body() {
        return body;
    }
}
