package io.asyncapigen.runtime.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the leaders of a topic answer. One made a moment ago has leaders that do not know it yet: they refuse the first batch of an
 * idempotent producer and take the second, and the first is out of order from then on, until its time is up.
 */
final class Leaders {
    private static final Logger LOG = LoggerFactory.getLogger(Leaders.class);

    private Leaders() {}

    /** Blocks until they do, at most as long as a call of the admin may take. */
    static void await(Admin admin, List<PartitionInfo> partitions) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        partitions.forEach(each -> ends.put(new TopicPartition(each.topic(), each.partition()), OffsetSpec.latest()));
        try {
            admin.listOffsets(ends).all().get();
        } catch (ExecutionException e) {
            // A leader that is away, or may not be asked, is no reason not to open: sending says what is wrong.
            LOG.debug("Cannot ask the leaders of {}", ends.keySet(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
