package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;

/**
 * Has a topic that is not there made when a route is opened, with the {@code partitions}, {@code replicas} and {@code
 * topicConfiguration} of the document; what the document leaves out is the broker's choice. A topic that is there stays as it is.
 */
public record KafkaTopicCreation() implements ConnectOption, RouteOption {}
