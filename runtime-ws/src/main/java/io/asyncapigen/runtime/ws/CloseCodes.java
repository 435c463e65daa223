package io.asyncapigen.runtime.ws;

import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.nio.charset.StandardCharsets;

/** Numbers of RFC 6455, 7.4, and what may be said beside them. */
final class CloseCodes {
    static final int NORMAL = WebSocketCloseStatus.NORMAL_CLOSURE.code();
    static final int GOING_AWAY = WebSocketCloseStatus.ENDPOINT_UNAVAILABLE.code();
    static final int PROTOCOL_ERROR = WebSocketCloseStatus.PROTOCOL_ERROR.code();
    static final int POLICY = WebSocketCloseStatus.POLICY_VIOLATION.code();
    static final int TOO_BIG = WebSocketCloseStatus.MESSAGE_TOO_BIG.code();
    static final int INTERNAL_ERROR = WebSocketCloseStatus.INTERNAL_SERVER_ERROR.code();
    static final int TRY_AGAIN_LATER = WebSocketCloseStatus.TRY_AGAIN_LATER.code();
    static final int NONE = WebSocketCloseStatus.EMPTY.code();
    static final int LOST = WebSocketCloseStatus.ABNORMAL_CLOSURE.code();

    /** Those of applications are from 3000 on. */
    static final int LAST = 4999;

    private static final int LONGEST_REASON = 123;
    private static final int FIRST_OF_APPLICATIONS = 3000;

    private CloseCodes() {}

    /** @throws IllegalArgumentException when it may not be sent */
    static int checked(int code) {
        boolean isOfApplications = code >= FIRST_OF_APPLICATIONS && code <= LAST;
        boolean isOfStandard =
                code >= NORMAL && code < FIRST_OF_APPLICATIONS && WebSocketCloseStatus.isValidStatusCode(code);
        if (!isOfApplications && !isOfStandard) {
            throw new IllegalArgumentException(code + " is no close code that may be sent");
        }
        return code;
    }

    /** @throws IllegalArgumentException when it is too long */
    static String checked(String reason) {
        if (reason.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
            throw new IllegalArgumentException("the reason of a close has at most " + LONGEST_REASON + " bytes");
        }
        return reason;
    }

    /** As much of a text of ours, which is ASCII, as fits. */
    static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
