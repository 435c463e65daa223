package io.asyncapigen.runtime.mqtt;

import io.reactivex.FlowableSubscriber;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;

/**
 * Takes all that arrives in one session, as it comes: what holds the server back is the acknowledgements. That the session ends is heard
 * elsewhere. Thread-safe.
 *
 * @param <P> a message of the library
 */
final class Listening<P> implements FlowableSubscriber<P> {
    private final Consumer<P> consumer;
    private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();

    Listening(Consumer<P> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription.set(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(P publish) {
        consumer.accept(publish);
    }

    @Override
    public void onError(Throwable end) {}

    @Override
    public void onComplete() {}

    void end() {
        Subscription open = subscription.getAndSet(null);
        if (open != null) {
            open.cancel();
        }
    }
}
