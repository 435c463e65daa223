package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.TlsContext;
import io.nats.client.Connection;
import io.nats.client.Consumer;
import io.nats.client.ErrorListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What jnats tells in passing: that the server went and came back, and what it has against us. Thread-safe. */
final class Events implements io.nats.client.ConnectionListener, ErrorListener {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private static final Pattern DENIED =
            Pattern.compile("(?i)permissions violation for (publish|subscription) to \"([^\"]*)\".*");

    private static final Duration ROUND_TRIP = Duration.ofSeconds(1);

    private final ServerAddress server;
    private final ConnectionListener listener;
    private final Set<String> denied = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<AsyncApiException> refusal = new CompletableFuture<>();
    private final CallbackThread thread = new CallbackThread();
    private volatile @Nullable Exception last;
    private volatile @Nullable Links links;

    /** Used by the thread of this alone. */
    private boolean isLost;

    Events(ServerAddress server, ConnectionListener listener) {
        this.server = server;
        this.listener = listener;
    }

    /** Where jnats calls this. */
    ExecutorService thread() {
        return thread;
    }

    /** Waits until all is told that jnats knew of before. */
    void await() throws InterruptedException {
        thread.await();
    }

    void close() {
        thread.shutdown();
    }

    /** Has these told when the connection is made again, and jnats writes what it is given in order from then on. */
    void tell(Links links) {
        this.links = links;
        thread.name(links::name);
    }

    /** Why connecting failed, which the exception of jnats does not say. */
    Optional<Exception> last() {
        return Optional.ofNullable(last);
    }

    /** Completes when one side does not accept the other; jnats itself waits until the time for connecting is over. */
    CompletionStage<AsyncApiException> refusal() {
        return refusal;
    }

    /** Whether the server has refused to let us publish there; asked once, since permissions can change. */
    boolean takePublishingDenied(String subject) {
        return !denied.isEmpty() && denied.remove("publish " + subject);
    }

    boolean takeSubscribingDenied(String subject) {
        return denied.remove("subscription " + subject);
    }

    @Override
    @Deprecated
    public void connectionEvent(Connection connection, io.nats.client.ConnectionListener.Events event) {
        connectionEvent(connection, event, 0L, "");
    }

    @Override
    public void connectionEvent(
            Connection connection, io.nats.client.ConnectionListener.Events event, Long time, String details) {
        switch (event) {
            case DISCONNECTED -> lost();
            case RESUBSCRIBED -> back(connection); // comes after RECONNECTED
            default -> {}
        }
    }

    /** Told for each attempt that fails as well. */
    private void lost() {
        if (!isLost) {
            isLost = true;
            listener.disconnected(server, last == null ? new IOException("the connection was lost") : last);
        }
    }

    /** Told when subscriptions are about to be written again: the server knows of them when it has answered what comes after that. */
    private void back(Connection connection) {
        Links told = links;
        if (told != null && !thread.toldOf().equals(Links.NONE)) { // handed in before there was anybody to tell
            told.ready(thread.toldOf());
        }
        if (isLost && answers(connection)) {
            isLost = false;
            last = null;
            listener.reconnected(server);
        }
    }

    /** False when the connection is lost again. Nobody but those who wait for what was told before has to wait for this. */
    private static boolean answers(Connection connection) {
        while (connection.getStatus() == Connection.Status.CONNECTED) {
            try {
                connection.flush(ROUND_TRIP);
                return true;
            } catch (TimeoutException | IllegalStateException e) {
                LOG.debug("No answer yet", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    @Override
    public void errorOccurred(Connection connection, String error) {
        Matcher matcher = DENIED.matcher(error);
        if (error.toLowerCase(Locale.ROOT).contains("authorization violation")) {
            refusal.complete(Failures.refused(server, error));
        }
        if (matcher.matches()) {
            denied.add(matcher.group(1).toLowerCase(Locale.ROOT) + " " + matcher.group(2));
        }
        LOG.warn("{} says: {}", server, error);
    }

    @Override
    public void exceptionOccurred(Connection connection, Exception failure) {
        last = failure;
        TlsContext.failure(server, failure).ifPresent(refusal::complete);
        LOG.debug("From the connection to {}", server, failure);
    }

    @Override
    public void slowConsumerDetected(Connection connection, Consumer consumer) {
        LOG.warn(
                "Handlers of messages from {} are too slow: {} messages were dropped so far",
                server,
                consumer.getDroppedCount());
    }
}
