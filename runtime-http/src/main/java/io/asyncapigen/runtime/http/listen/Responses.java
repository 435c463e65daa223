package io.asyncapigen.runtime.http.listen;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.function.Supplier;

/**
 * Makes of answers what goes over the wire. Thread-safe.
 *
 * @param date now, as {@code Date} has it
 */
record Responses(Supplier<String> date) {
    /** Go on with the body. */
    static FullHttpResponse goOn() {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER);
    }

    /** The last one of a connection, to what is no request that could be told apart from the next one. */
    FullHttpResponse last(HttpAnswer answer) {
        return of(answer, false, HttpVersion.HTTP_1_1, false);
    }

    /** @param goesOn whether there may be another request on the connection */
    FullHttpResponse to(Exchange exchange, HttpAnswer answer, boolean goesOn) {
        return of(answer, exchange.isHead(), exchange.request().protocolVersion(), goesOn);
    }

    private FullHttpResponse of(HttpAnswer answer, boolean isHead, HttpVersion version, boolean goesOn) {
        boolean hasBody = answer.status() != 204 && answer.status() != 304;
        HttpHeaders headers = answer.headers().copy();
        if (hasBody) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, answer.body().size());
        }
        if (!headers.contains(HttpHeaderNames.DATE)) {
            headers.set(HttpHeaderNames.DATE, date.get());
        }
        if (!goesOn) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        } else if (version.equals(HttpVersion.HTTP_1_0)) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
        }
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                hasBody && !isHead ? Unpooled.wrappedBuffer(answer.body().asByteBuffer()) : Unpooled.EMPTY_BUFFER,
                headers,
                EmptyHttpHeaders.INSTANCE);
    }

    /** To what could not be read. */
    static HttpAnswer malformed(Throwable cause, boolean isWithinBody) {
        if (cause instanceof TooLongHttpLineException && isWithinBody) {
            return HttpAnswer.problem(400, "The line before a chunk is too long.");
        } else if (cause instanceof TooLongHttpLineException) {
            return HttpAnswer.problem(414, "The first line of the request is too long.");
        } else if (cause instanceof TooLongHttpHeaderException) {
            return HttpAnswer.problem(431, "The header fields of the request are too large.");
        }
        return HttpAnswer.problem(400, "The request is malformed: " + cause.getMessage());
    }

    /** To one whose peer has ended its side within the body. */
    static HttpAnswer incomplete() {
        return HttpAnswer.problem(400, "The request is incomplete.");
    }

    /** To what did not come in time. */
    static HttpAnswer late(RequestDecoder.Late part) {
        return HttpAnswer.problem(
                408,
                part == RequestDecoder.Late.HEAD
                        ? "The head of the request did not come in time."
                        : "The body of the request did not come in time.");
    }
}
