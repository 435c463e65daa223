package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.AsyncApiException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Fixes where a consumer reads partitions that it has got, so that nothing which is sent from then on is missed. */
final class Positions {
    private final Consumer<byte[], byte[]> consumer;
    private final KafkaStart start;
    private final boolean hasGroup;

    Positions(Consumer<byte[], byte[]> consumer, KafkaStart start, boolean hasGroup) {
        this.consumer = consumer;
        this.start = start;
        this.hasGroup = hasGroup;
    }

    /**
     * At what the group has committed, otherwise at the start, which is committed at once so that it counts for whoever gets the
     * partition next.
     *
     * @param isFirst whether these are the first that the receiver gets; a partition that comes up later without a position is new and
     *     read from its beginning
     */
    void fix(Collection<TopicPartition> partitions, boolean isFirst) {
        Set<TopicPartition> unknown = new HashSet<>(partitions);
        if (hasGroup && !unknown.isEmpty()) {
            consumer.committed(unknown).forEach((partition, offset) -> {
                if (offset != null) {
                    unknown.remove(partition);
                }
            });
        }
        if (unknown.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> offsets = offsets(unknown, isFirst ? start : KafkaStart.earliest());
        offsets.forEach(consumer::seek);
        if (hasGroup) {
            var committed = new HashMap<TopicPartition, OffsetAndMetadata>();
            offsets.forEach((partition, offset) -> committed.put(partition, new OffsetAndMetadata(offset)));
            consumer.commitSync(committed);
        }
    }

    /** For positions that the broker does not have any more. */
    void reset(Set<TopicPartition> partitions) {
        offsets(partitions, start instanceof KafkaStart.At ? KafkaStart.earliest() : start)
                .forEach(consumer::seek);
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, KafkaStart from) {
        if (from instanceof KafkaStart.Nowhere) {
            throw new AsyncApiException("the consumer group has no position in " + partitions
                    + ", and KafkaStart.nowhere() wants one to be there");
        } else if (from instanceof KafkaStart.Earliest) {
            return consumer.beginningOffsets(partitions);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        if (from instanceof KafkaStart.At at) {
            long millis = at.time().toEpochMilli();
            consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(each -> each, each -> millis)))
                    .forEach((partition, found) -> {
                        if (found != null) {
                            ends.put(partition, found.offset());
                        }
                    });
        }
        return ends;
    }
}
