package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.SendFailedException;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes a body up to a limit; what is beyond is an error, or left where it is. By one thread at a time. */
final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {
    private final int limit;
    private final boolean cut;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    /** @param cut whether a longer one is cut, which also ends the connection */
    BoundedBody(int limit, boolean cut) {
        this.limit = limit;
        this.cut = cut;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer each : parts) {
            int room = limit - taken.size();
            var bytes = new byte[Math.min(room, each.remaining())];
            boolean tooMuch = each.remaining() > room;
            each.get(bytes);
            taken.writeBytes(bytes);
            if (tooMuch) {
                end();
                return;
            }
        }
    }

    private void end() {
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
        if (cut) {
            body.complete(taken.toByteArray());
        } else {
            body.completeExceptionally(
                    new SendFailedException("the answer is larger than the " + limit + " bytes of the MessageLimit"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(taken.toByteArray());
    }
}
