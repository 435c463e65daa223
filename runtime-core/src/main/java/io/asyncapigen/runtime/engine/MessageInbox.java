package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.Failure;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Origin;
import io.asyncapigen.runtime.spi.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to one envelope: it is read, handled, and settled by how that went. Runs on the executor; the stage that it gives never
 * fails. Thread-safe.
 */
final class MessageInbox<M extends Message> implements Inbox {
    /** Handles a message that was read. The delivery is accepted when the stage completes. */
    interface Processor<M> {
        CompletionStage<?> process(Delivery<M> delivery, Received<? extends M> received, Envelope envelope)
                throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(MessageInbox.class);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{2028}\\x{2029}]+");

    private final Route route;
    private final MessageReader<M> reader;
    private final Processor<M> processor;
    private final ErrorHandler errorHandler;
    private final Set<Settlement> possible;
    private final Executor handlers;
    private final AtomicBoolean skipping = new AtomicBoolean();
    private final Sparing unreadable = new Sparing(System::nanoTime);
    private final Sparing failing = new Sparing(System::nanoTime);

    /** @param possible what the protocol can carry out beside accepting */
    MessageInbox(
            Route route,
            MessageReader<M> reader,
            Processor<M> processor,
            ErrorHandler errorHandler,
            Set<Settlement> possible,
            Executor handlers) {
        this.route = route;
        this.reader = reader;
        this.processor = processor;
        this.errorHandler = errorHandler;
        this.possible = possible;
        this.handlers = handlers;
    }

    @Override
    public CompletionStage<Outcome> deliver(Envelope envelope) {
        CompletableFuture<?> handled;
        try {
            Optional<Received<? extends M>> received = reader.read(envelope);
            if (received.isEmpty()) {
                logSkipped(envelope);
                return CompletableFuture.completedFuture(Outcome.SKIPPED);
            }
            Delivery<M> delivery = delivery(envelope, received.get());
            handled = processor.process(delivery, received.get(), envelope).toCompletableFuture();
        } catch (Throwable e) {
            return CompletableFuture.completedFuture(failed(envelope, e, errorHandler));
        }
        if (handled.isDone() && !handled.isCompletedExceptionally()) {
            return CompletableFuture.completedFuture(Outcome.ACCEPTED);
        }
        // An asynchronous handler may complete on a thread that must not run the error handler.
        return handled.handle((ignored, failure) -> failure)
                .thenCompose(failure -> failure == null
                        ? CompletableFuture.completedFuture(Outcome.ACCEPTED)
                        : failedLater(envelope, Stages.cause(failure)));
    }

    private CompletionStage<Outcome> failedLater(Envelope envelope, Throwable cause) {
        try {
            return CompletableFuture.supplyAsync(() -> failed(envelope, cause, errorHandler), handlers);
        } catch (RejectedExecutionException e) {
            LOG.error("The executor does not take the error handler of {}; the standard one decides", route, e);
            return CompletableFuture.completedFuture(failed(envelope, cause, ErrorHandler.standard()));
        }
    }

    private void logSkipped(Envelope envelope) {
        if (skipping.compareAndSet(false, true)) {
            LOG.info(
                    "Messages of the channel that are not meant for {} are passed over; {} is the first",
                    route,
                    envelope);
        } else {
            LOG.debug("Passed over {}, which is not meant for {}", envelope, route);
        }
    }

    private Delivery<M> delivery(Envelope envelope, Received<? extends M> received) {
        return received.delivery(received.message(), envelope, parameters(envelope));
    }

    private Map<String, String> parameters(Envelope envelope) {
        if (!envelope.parameters().isEmpty() || route.address().parameters().isEmpty()) {
            return envelope.parameters();
        }
        return route.address().match(envelope.address().orElse("")).orElse(route.parameters());
    }

    private Outcome failed(Envelope envelope, Throwable cause, ErrorHandler errorHandler) {
        var failure = new Failure(
                route,
                envelope.address().orElse(""),
                envelope.payload(),
                envelope.headers(),
                envelope.attempt(),
                cause);
        Settlement settlement = decide(failure, errorHandler);
        log(envelope, failure, settlement);
        return Outcome.failed(settlement, cause);
    }

    /**
     * What cannot be read is the sender's fault, of which our stack says nothing. The reason may have names that the sender chose, which are
     * not to begin a line of their own. What a handler throws is shown with its place; whose fault it is cannot be told. Of either there may
     * be as much as peers like: a few say enough.
     */
    private void log(Envelope envelope, Failure failure, Settlement settlement) {
        boolean isPossible = settlement == Settlement.ACCEPT || possible.contains(settlement);
        String end = isPossible ? settlement.toString() : settlement + ", which the protocol cannot: it is dropped";
        String from = Origin.of(envelope).map(each -> " from " + each).orElse("");
        OptionalLong left = (failure.isUndecodable() ? unreadable : failing).next();
        if (left.isEmpty()) {
            LOG.debug(
                    "A delivery of {}{} failed at attempt {}: {}",
                    route,
                    from,
                    failure.attempt(),
                    end,
                    failure.cause());
        } else if (failure.isUndecodable()) {
            LOG.warn(
                    "A delivery of {}{} cannot be read: {}: {}{}",
                    route,
                    from,
                    end,
                    CONTROL.matcher(String.valueOf(failure.cause().getMessage()))
                            .replaceAll(" "),
                    leftOut(left.getAsLong()));
            LOG.debug("That delivery of {}{}", route, from, failure.cause());
        } else {
            LOG.warn(
                    "A delivery of {}{} failed at attempt {}: {}{}",
                    route,
                    from,
                    failure.attempt(),
                    end,
                    leftOut(left.getAsLong()),
                    failure.cause());
        }
    }

    private static String leftOut(long before) {
        return before == 0 ? "" : " (and " + before + " before it, of which nothing is said here)";
    }

    private Settlement decide(Failure failure, ErrorHandler errorHandler) {
        try {
            Settlement settlement = errorHandler.onError(failure);
            if (settlement != null) {
                return settlement;
            }
            LOG.error("The error handler of {} gave null", route);
        } catch (RuntimeException | Error e) {
            LOG.error("The error handler of {} failed", route, e);
        }
        return ErrorHandler.standard().onError(failure);
    }
}
