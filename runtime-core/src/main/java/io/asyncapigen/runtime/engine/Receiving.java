package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import java.util.EnumSet;
import java.util.Set;

/**
 * How messages are received, which subscribers and responders have in common.
 *
 * @param maxInFlight at least 1
 */
record Receiving<M extends Message>(
        Link link, Route route, MessageSet<M> messages, int maxInFlight, ErrorHandler errorHandler) {
    Receiving {
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight is at least 1, not " + maxInFlight);
        }
    }

    /** @param usual how many are in flight when the user says nothing */
    static <M extends Message> Receiving<M> of(Link link, Route route, MessageSet<M> messages, int usual) {
        return new Receiving<>(
                link,
                route,
                messages,
                link.options().maxInFlight().orElse(usual),
                link.options().errorHandler().orElseGet(link.transport()::standardErrorHandler));
    }

    Receiving<M> withMaxInFlight(int maxInFlight) {
        return new Receiving<>(link, route, messages, maxInFlight, errorHandler);
    }

    Receiving<M> withErrorHandler(ErrorHandler errorHandler) {
        return new Receiving<>(link, route, messages, maxInFlight, errorHandler);
    }

    Subscription open(MessageInbox.Processor<M> processor) {
        return link.receive(route, messages, maxInFlight, inbox(processor));
    }

    /** As {@link #open}, for requests that are answered with one of these. */
    Subscription open(MessageSet<?> replies, MessageInbox.Processor<M> processor) {
        return link.receiveRequests(route, messages, replies, maxInFlight, inbox(processor));
    }

    private MessageInbox<M> inbox(MessageInbox.Processor<M> processor) {
        Set<Settlement> possible = EnumSet.of(Settlement.ACCEPT);
        possible.addAll(link.transport().settlements(route.on(link.server().bindings())));
        for (Settlement each : errorHandler.required()) {
            if (!possible.contains(each)) {
                throw new UnsupportedByTransportException("the error handler of " + route + " may " + each
                        + " messages, for which " + link.server().address().protocol() + " has no means");
            }
        }
        var reader = new MessageReader<>(messages, route.fields(), link.codecs());
        return new MessageInbox<>(route, reader, processor, errorHandler, possible, link.handlers());
    }
}
