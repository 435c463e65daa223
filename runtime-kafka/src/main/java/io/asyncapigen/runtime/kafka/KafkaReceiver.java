package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.TransportReceiver;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A consumer and the thread that polls it, whatever handlers do, so that the group does not take us for dead. */
final class KafkaReceiver implements TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaReceiver.class);
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration HELD_BACK = Duration.ofMillis(5);
    /** How often a receiver without a group looks for topics that are new. */
    private static final long LOOK_NANOS = Duration.ofSeconds(2).toNanos();

    private static final long COMMIT_NANOS = Duration.ofMillis(100).toNanos();
    /** For the group's answer to our leaving; what is left then waits for a fetch that the broker holds back for half a second. */
    private static final Duration FAREWELL = Duration.ofMillis(50);

    private final Route route;
    private final boolean hasGroup;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Positions positions;
    private final Lanes lanes;
    private final ConnectOptions options;
    private final Consumer<KafkaReceiver> onClosed;
    private final Thread thread;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final AtomicBoolean closing = new AtomicBoolean();

    // Of the polling thread alone.
    private long nextCommit = System.nanoTime();
    private long nextLook = System.nanoTime() + LOOK_NANOS;

    KafkaReceiver(
            Route route,
            Optional<String> group,
            KafkaStart start,
            Map<String, Object> properties,
            Lanes lanes,
            ConnectOptions options,
            Consumer<KafkaReceiver> onClosed) {
        this.route = route;
        this.hasGroup = group.isPresent();
        this.lanes = lanes;
        this.options = options;
        this.onClosed = onClosed;
        try {
            this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new AsyncApiException("cannot make a Kafka consumer for " + route + ": " + cause.getMessage(), e);
        }
        this.positions = new Positions(consumer, start, hasGroup);
        this.thread = new Thread(this::run, "kafka-poll-" + route.channel());
        this.thread.setDaemon(true);
    }

    /** Returns when partitions are assigned and their positions fixed. */
    void start() {
        thread.start();
        try {
            opened.join();
        } catch (CompletionException e) {
            Throwable cause = Failures.unwrap(e);
            if (cause instanceof KafkaException && cause.getCause() instanceof AsyncApiException ours) {
                throw ours; // from a callback, which kafka-clients wraps
            }
            throw cause instanceof AsyncApiException ours
                    ? ours
                    : new AsyncApiException("cannot receive " + route + ": " + cause.getMessage(), cause);
        }
    }

    private void run() {
        try {
            subscribe();
            while (!closing.get()) {
                poll();
            }
            commit(lanes.takeSettled());
        } catch (Throwable e) {
            lanes.stop();
            if (!opened.completeExceptionally(e) && !closing.get()) {
                ended.completeExceptionally(e);
            }
        } finally {
            opened.completeExceptionally(new AsyncApiException("closed while it was opened: " + route));
            closeConsumer();
            onClosed.accept(this);
        }
    }

    private void subscribe() throws InterruptedException {
        boolean isFixed = Topics.isFixed(route);
        if (!hasGroup) {
            Set<TopicPartition> all =
                    isFixed ? partitionsOf(Topics.of(route, Map.of())) : partitionsOf(Topics.pattern(route));
            consumer.assign(all);
            assigned(all);
        } else if (isFixed) {
            consumer.subscribe(List.of(Topics.of(route, Map.of())), new Rebalance());
        } else {
            consumer.subscribe(Topics.pattern(route), new Rebalance());
        }
    }

    /** Waits for a topic that the broker makes because we ask for it. */
    private Set<TopicPartition> partitionsOf(String topic) throws InterruptedException {
        long end = System.nanoTime() + options.connectTimeout().toNanos() / 2;
        var found = new HashSet<TopicPartition>();
        while (found.isEmpty() && !closing.get()) {
            for (PartitionInfo each : consumer.partitionsFor(topic)) {
                found.add(new TopicPartition(topic, each.partition()));
            }
            if (found.isEmpty() && System.nanoTime() > end) {
                throw new AsyncApiException("there is no topic " + topic + "; KafkaTopicCreation makes one");
            } else if (found.isEmpty()) {
                Thread.sleep(IDLE.toMillis());
            }
        }
        return found;
    }

    private Set<TopicPartition> partitionsOf(Pattern topics) {
        var found = new HashSet<TopicPartition>();
        consumer.listTopics().forEach((topic, infos) -> {
            if (topics.matcher(topic).matches()) {
                infos.forEach(each -> found.add(new TopicPartition(topic, each.partition())));
            }
        });
        return found;
    }

    /** As the broker does for a group. */
    private void assignNew() {
        Set<TopicPartition> added = partitionsOf(Topics.pattern(route));
        added.removeAll(consumer.assignment());
        if (!added.isEmpty()) {
            var all = new HashSet<>(consumer.assignment());
            all.addAll(added);
            consumer.assign(all);
            assigned(added);
        }
    }

    private void assigned(Collection<TopicPartition> partitions) {
        lanes.add(partitions);
        positions.fix(partitions, !opened.isDone());
        opened.complete(null);
    }

    private void poll() {
        try {
            Set<TopicPartition> full = lanes.full();
            full.retainAll(consumer.assignment());
            var open = new HashSet<>(consumer.paused());
            open.removeAll(full);
            consumer.resume(open);
            consumer.pause(full);
            if (hasGroup || !consumer.assignment().isEmpty()) {
                lanes.offer(consumer.poll(full.isEmpty() ? IDLE : HELD_BACK));
            } else {
                LockSupport.parkNanos(IDLE.toNanos()); // a consumer with nothing assigned refuses to poll
            }
            if (!hasGroup && !Topics.isFixed(route) && System.nanoTime() - nextLook >= 0) {
                nextLook = System.nanoTime() + LOOK_NANOS;
                assignNew();
            }
            if (hasGroup && System.nanoTime() - nextCommit >= 0) {
                nextCommit = System.nanoTime() + COMMIT_NANOS;
                commitLater(lanes.takeSettled());
            }
        } catch (OffsetOutOfRangeException e) {
            LOG.warn("The position in {} of {} is not there any more", e.partitions(), route);
            positions.reset(e.partitions());
        } catch (WakeupException e) {
            return; // closing
        } catch (RetriableException e) {
            LOG.warn("Cannot poll {}: {}", route, e.getMessage());
        }
    }

    private void commitLater(Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets, (done, failure) -> {
                if (failure != null) {
                    LOG.debug("Cannot commit {}", done, failure);
                    lanes.putBack(offsets.keySet());
                }
            });
        }
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (hasGroup && !offsets.isEmpty()) {
            try {
                commitNow(offsets);
            } catch (KafkaException e) {
                LOG.warn("Cannot commit {} of {}, which will come again: {}", offsets, route, e.getMessage());
            }
        }
    }

    private void commitNow(Map<TopicPartition, OffsetAndMetadata> offsets) {
        Duration limit = options.closeTimeout().dividedBy(2);
        try {
            consumer.commitSync(offsets, limit);
        } catch (WakeupException e) { // meant for the poll that was over already
            consumer.commitSync(offsets, limit);
        }
    }

    private void closeConsumer() {
        try {
            consumer.unsubscribe(); // leaves the group
        } catch (KafkaException e) {
            LOG.debug("While leaving {}", route, e);
        }
        try {
            consumer.close(CloseOptions.timeout(FAREWELL));
        } catch (KafkaException e) {
            LOG.debug("While closing {}", route, e);
        }
    }

    @Override
    public void stop() {
        lanes.stop();
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            consumer.wakeup();
            try {
                thread.join(options.closeTimeout().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended;
    }

    /** Called by the polling thread, within its calls of the consumer. */
    private final class Rebalance implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            assigned(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            lanes.finish(partitions, closing.get() ? Duration.ZERO : options.closeTimeout());
            commit(lanes.takeSettled());
            lanes.drop(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            LOG.warn("Lost {} of {}, which another consumer may have already", partitions, route);
            lanes.drop(partitions);
        }
    }
}
