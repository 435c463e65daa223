package io.asyncapigen.runtime.amqp;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * What the broker has returned on a channel and not confirmed yet, which it does next. Several messages may have the id that their sender
 * chose, so each return counts for one of them. Thread-safe.
 */
final class Returns {
    private record Which(String messageId, String key) {}

    private final Map<Which, Queue<String>> reasons = new HashMap<>(); // guarded by this
    private volatile boolean isEmpty = true;

    synchronized void add(String messageId, String key, String reason) {
        reasons.computeIfAbsent(new Which(messageId, key), each -> new ArrayDeque<>())
                .add(reason);
        isEmpty = false;
    }

    /** Why a message that is being confirmed was returned; empty when it was not. */
    Optional<String> take(Publication publication) {
        String id = publication.properties().getMessageId();
        if (isEmpty || id == null || !publication.mandatory()) {
            return Optional.empty();
        }
        return take(new Which(id, publication.key()));
    }

    private synchronized Optional<String> take(Which which) {
        Queue<String> left = reasons.get(which);
        if (left == null) {
            return Optional.empty();
        }
        String reason = left.remove();
        if (left.isEmpty()) {
            reasons.remove(which);
            isEmpty = reasons.isEmpty();
        }
        return Optional.of(reason);
    }

    /** For a channel that is gone: what was on it goes again, and may find a queue. */
    synchronized void clear() {
        reasons.clear();
        isEmpty = true;
    }
}
