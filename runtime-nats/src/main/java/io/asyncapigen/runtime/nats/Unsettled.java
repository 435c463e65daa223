package io.asyncapigen.runtime.nats;

import io.nats.client.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The messages that have handlers. Those that are settled leave their places many at once, which costs less than one by one. Thread-safe. */
final class Unsettled {
    private static final int FEW = 64;

    // Guarded by this.
    private final List<Place> places = new ArrayList<>();
    private int most = FEW;

    /** Of one message, until it is settled. */
    static final class Place {
        private volatile @Nullable Message message;

        private Place(Message message) {
            this.message = message;
        }

        void leave() {
            message = null;
        }
    }

    synchronized Place add(Message message) {
        if (places.size() >= most) {
            places.removeIf(each -> each.message == null);
            most = Math.max(FEW, 2 * places.size());
        }
        var place = new Place(message);
        places.add(place);
        return place;
    }

    synchronized List<Message> all() {
        return places.stream()
                .map(each -> each.message)
                .filter(Objects::nonNull)
                .toList();
    }
}
