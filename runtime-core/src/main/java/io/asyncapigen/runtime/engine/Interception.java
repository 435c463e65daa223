package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Interceptor;
import io.asyncapigen.runtime.spi.TransportRequester;
import io.asyncapigen.runtime.spi.TransportSender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Puts the interceptors around what goes out and comes in, the first one outermost. Immutable. */
final class Interception {
    private final List<Interceptor> innermostFirst;

    Interception(List<Interceptor> interceptors) {
        var reversed = new ArrayList<>(interceptors);
        Collections.reverse(reversed);
        this.innermostFirst = List.copyOf(reversed);
    }

    TransportSender aroundSender(Route route, TransportSender sender) {
        TransportSender outer = sender;
        for (Interceptor each : innermostFirst) {
            TransportSender next = outer;
            outer = envelope -> each.send(route, envelope, next);
        }
        return outer;
    }

    Inbox aroundInbox(Route route, Inbox inbox) {
        Inbox outer = inbox;
        for (Interceptor each : innermostFirst) {
            Inbox next = outer;
            outer = envelope -> each.deliver(route, envelope, next);
        }
        return outer;
    }

    TransportRequester aroundRequester(Route route, TransportRequester requester) {
        TransportRequester outer = requester;
        for (Interceptor each : innermostFirst) {
            outer = new InterceptedRequester(each, route, outer);
        }
        return outer;
    }

    private record InterceptedRequester(Interceptor interceptor, Route route, TransportRequester next)
            implements TransportRequester {
        @Override
        public CompletionStage<Envelope> request(Envelope request, Duration timeout) {
            return interceptor.request(route, request, timeout, next);
        }

        @Override
        public Optional<String> replyAddress() {
            return next.replyAddress();
        }
    }
}
