package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.spi.TransportRequester;
import io.asyncapigen.runtime.spi.TransportSender;
import java.util.Optional;

/**
 * What a requester is opened with.
 *
 * @param route of the requests, without values for parameters
 * @param replyAddress that the user chose
 */
record RequestOpening<Q extends Message, R extends Message>(
        Route route, MessageSet<Q> requests, ReplyRoute reply, MessageSet<R> replies, Optional<String> replyAddress) {

    /** How many replies may be looked at at once; they are only handed on. */
    private static final int REPLIES_IN_FLIGHT = 256;

    /** The request has to name an address for its reply, and there is none until the user chooses one. */
    static final class ReplyAddressMissingException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        ReplyAddressMissingException(Route route) {
            super("requests on " + route
                    + " say where their reply goes: choose the address with Requester.replyAddress");
        }
    }

    /**
     * Opens it by the protocol's own means, or else with core's correlation.
     *
     * @throws ReplyAddressMissingException when it cannot be opened before the user chooses an address
     */
    RequestLink<Q, R> open(Link link) {
        boolean sharedChannel = route.address().equals(reply.route().address());
        var pending = new PendingReplies(sharedChannel, () -> link.outbox().closed());
        Optional<TransportRequester> requester = link.requester(route, requests, reply, replies);
        return requester.isPresent() ? byProtocol(link, requester.get(), pending) : byCorrelation(link, pending);
    }

    private RequestLink<Q, R> byProtocol(Link link, TransportRequester requester, PendingReplies pending) {
        return new RequestLink<>(
                link,
                requests,
                reply,
                replies,
                requester.replyAddress(),
                pending,
                (route, request, timeout, result) -> requester
                        .request(request, timeout)
                        .whenComplete((envelope, failure) -> {
                            if (failure == null) {
                                result.complete(envelope);
                            } else {
                                result.completeExceptionally(failure);
                            }
                        }));
    }

    private RequestLink<Q, R> byCorrelation(Link link, PendingReplies pending) {
        requireCorrelationId(link, requests);
        requireCorrelationId(link, replies);
        Optional<String> address = address(link);
        if (address.isEmpty() && reply.address().isPresent()) {
            throw new ReplyAddressMissingException(route);
        }
        Route replyRoute = address.filter(each -> reply.route().address().isUnknown() || replyAddress.isPresent())
                .map(reply.route()::at)
                .orElse(reply.route());
        TransportSender sender = link.sender(route, requests);
        var inbox = new ReplyInbox(
                replyRoute, replies, link.codecs(), pending, link.options().connectionListener());
        Intake intake = link.receiveReplies(replyRoute, replies, REPLIES_IN_FLIGHT, inbox);
        intake.closed().whenComplete((done, failure) -> {
            pending.close();
            link.forget(this);
        });
        return new RequestLink<>(
                link,
                requests,
                reply,
                replies,
                address,
                pending,
                (route, request, timeout, result) -> link.outbox()
                        .send(link.outbox().attempt(route), sender, () -> request)
                        .whenComplete((receipt, failure) -> {
                            if (failure != null) {
                                result.completeExceptionally(failure);
                            }
                        }));
    }

    /** The user's, the document's, or a fresh one. */
    private Optional<String> address(Link link) {
        if (replyAddress.isPresent()) {
            return replyAddress;
        }
        Route to = reply.route();
        if (!to.address().isUnknown()) {
            boolean complete = to.parameters().keySet().containsAll(to.address().parameters());
            return complete ? Optional.of(to.address().expand(to.parameters())) : Optional.empty();
        }
        return link.transport().newReplyAddress(reply);
    }

    private void requireCorrelationId(Link link, MessageSet<?> messages) {
        for (MessageType<?> each : messages.types()) {
            if (each.correlationId().isEmpty()) {
                throw new UnsupportedByTransportException(
                        link.server().address().protocol()
                                + " does not tie replies to requests by itself, and the message " + each + " of "
                                + route + " has no correlationId that would");
            }
        }
    }
}
