package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.ConnectOption;
import java.time.Duration;
import java.util.Objects;

/**
 * What requests to a server of ours may take up, beside {@link io.asyncapigen.runtime.netty.ListenLimits}, whose time for a handshake is
 * also the time that the head of a request may take from its first byte on.
 *
 * @param requestLine bytes of the first line, with the path and the query; a longer one is answered with 414
 * @param headers bytes of all header fields together; more are answered with 431
 * @param body how long a body may take to come; a slower one is answered with 408
 */
public record HttpLimits(int requestLine, int headers, Duration body) implements ConnectOption {
    private static final HttpLimits STANDARD = new HttpLimits(8 << 10, 32 << 10, Duration.ofMinutes(1));

    /** @throws IllegalArgumentException when one of them is not positive */
    public HttpLimits {
        Objects.requireNonNull(body, "body");
        if (requestLine < 1 || headers < 1 || body.isNegative() || body.isZero()) {
            throw new IllegalArgumentException("limits are positive, not " + requestLine + " bytes of a line, "
                    + headers + " of headers and " + body + " for a body");
        }
    }

    /** 8 KiB for the first line, 32 KiB for the header fields, a minute for a body. */
    public static HttpLimits standard() {
        return STANDARD;
    }

    public HttpLimits withRequestLine(int bytes) {
        return new HttpLimits(bytes, headers, body);
    }

    public HttpLimits withHeaders(int bytes) {
        return new HttpLimits(requestLine, bytes, body);
    }

    public HttpLimits withBody(Duration time) {
        return new HttpLimits(requestLine, headers, time);
    }
}
