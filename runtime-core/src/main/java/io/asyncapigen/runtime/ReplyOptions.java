package io.asyncapigen.runtime;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wishes about the reply to one request, beside what the reply itself says: {@code ReplyOptions.of(request).add(FoundMessage.HTTP_HEADERS
 * .with(headers))}. Count until the handler returns, or its stage completes. Thread-safe.
 */
public final class ReplyOptions {
    private final List<SendOption> all = new CopyOnWriteArrayList<>();

    /** None yet. For tests of handlers: {@code Delivery.of(message).with(new ReplyOptions())}. */
    public ReplyOptions() {}

    /**
     * Those of the reply to that request.
     *
     * @throws IllegalStateException when it is no request to a {@link Responder}
     */
    public static ReplyOptions of(Delivery<?> request) {
        return request.metadata(ReplyOptions.class)
                .orElseThrow(() -> new IllegalStateException("nobody waits for a reply to " + request.address()));
    }

    /** With one more. A protocol that knows no such option fails the reply, and the {@link ErrorHandler} is asked. */
    public ReplyOptions add(SendOption option) {
        all.add(Objects.requireNonNull(option, "option"));
        return this;
    }

    /** A copy, in the order in which they were added. */
    public List<SendOption> all() {
        return List.copyOf(all);
    }
}
