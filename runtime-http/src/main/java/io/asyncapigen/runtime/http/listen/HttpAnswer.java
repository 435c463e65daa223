package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.json.JsonObject;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An answer to a request. The listener adds {@code Content-Length}, {@code Date} and, where it has to, {@code Connection}.
 *
 * @param status from 200 to 599
 * @param headers not to be changed any more; netty refuses line breaks in them when they are put in
 * @param body not sent to a {@code HEAD} request, nor with 204 and 304
 */
public record HttpAnswer(int status, HttpHeaders headers, Binary body) {
    private static final int FIRST = 200;
    private static final int LAST = 599;

    /** @throws IllegalArgumentException when the status is no final one */
    public HttpAnswer {
        if (status < FIRST || status > LAST) {
            throw new IllegalArgumentException(
                    "the status of an answer is from " + FIRST + " to " + LAST + ", not " + status);
        }
    }

    /** Without headers and body. */
    public static HttpAnswer of(int status) {
        return new HttpAnswer(status, new DefaultHttpHeaders(), Binary.empty());
    }

    /**
     * A problem document (RFC 9457) with nothing but the name of the status and a sentence.
     *
     * @param detail shown to the caller
     */
    public static HttpAnswer problem(int status, String detail) {
        return problem(status, problemOf(status, detail).build());
    }

    /** A problem document with members of your own. */
    public static HttpAnswer problem(int status, JsonObject problem) {
        var headers = new DefaultHttpHeaders();
        headers.set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json");
        return new HttpAnswer(status, headers, Binary.utf8(problem.toString()));
    }

    /** A problem document with 400 and all that is wrong, under {@code errors}. */
    public static HttpAnswer unreadable(String detail, DecodeException failure) {
        List<JsonObject> errors = failure.faults().isEmpty()
                ? List.of(JsonObject.of(Map.of("detail", String.valueOf(failure.getMessage()))))
                : failure.faults().stream().map(HttpAnswer::error).toList();
        return problem(400, problemOf(400, detail).put("errors", errors).build());
    }

    private static JsonObject error(Fault fault) {
        return JsonObject.builder()
                .put("detail", fault.text())
                .put("keyword", fault.keyword())
                .put(
                        "in",
                        isOfQuery(fault) ? "query" : fault.at().source().name().toLowerCase(Locale.ROOT))
                .put("pointer", "#" + fault.at().pointer())
                .build();
    }

    /** Other fields of bindings are header fields, as the source says. */
    private static boolean isOfQuery(Fault fault) {
        return fault.field().filter(each -> each.name().equals("query")).isPresent();
    }

    /** The members that every problem document of ours has. */
    public static JsonObject.Builder problemOf(int status, String detail) {
        return JsonObject.builder()
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status)
                .put("detail", detail);
    }

    /** The same with a header field instead of those of that name. */
    public HttpAnswer with(CharSequence name, String value) {
        HttpHeaders copy = headers.copy();
        copy.set(name, value);
        return new HttpAnswer(status, copy, body);
    }
}
