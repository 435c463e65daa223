package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.spi.Envelope;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** From envelopes to publications, with what the document says of an operation. */
final class Publications {
    private static final int TRANSIENT = 1;
    private static final int PERSISTENT = 2;

    private final Place place;
    private final Optional<String> expiration;
    private final Optional<Integer> priority;
    private final int deliveryMode;
    private final Optional<String> userId;
    private final Optional<String> replyTo;
    private final List<String> cc;
    private final List<String> bcc;
    private final boolean timestamped;
    private final boolean mandatory;

    Publications(Place place) {
        DocumentBinding binding = place.binding();
        this.place = place;
        this.expiration = binding.number("expiration").map(String::valueOf);
        this.priority = binding.number("priority").map(Publications::priority);
        this.deliveryMode = binding.number("deliveryMode").map(Long::intValue).orElse(PERSISTENT);
        this.userId = binding.text("userId");
        this.replyTo = binding.text("replyTo");
        this.cc = binding.texts("cc");
        this.bcc = binding.texts("bcc");
        this.timestamped = binding.flag("timestamp").orElse(false);
        // What is sent to a queue is meant for it; an exchange may well have nobody behind it.
        this.mandatory = binding.flag("mandatory").orElse(place.isQueue());
    }

    private static int priority(long said) {
        if (said < 0 || said > 255) {
            throw new UnsupportedByTransportException("a priority of AMQP is 0 to 255, not " + said);
        }
        return (int) said;
    }

    /** @throws IllegalArgumentException when there is no address to make of it */
    Publication of(Envelope envelope) {
        BasicProperties.Builder properties = basics(envelope)
                .deliveryMode(deliveryMode)
                .expiration(expiration.orElse(null))
                .priority(priority.orElse(null))
                .userId(userId.orElse(null))
                .replyTo(replyTo.orElse(null));
        if (timestamped) {
            properties.timestamp(new Date());
        }
        envelope.message().map(each -> DocumentBinding.of(each.bindings())).ifPresent(said -> {
            said.text("messageType").ifPresent(properties::type);
            said.text("contentEncoding").ifPresent(properties::contentEncoding);
        });
        Map<String, Object> headers = Tables.of(envelope.headers());
        addKeys(headers, "CC", cc);
        addKeys(headers, "BCC", bcc);
        properties.headers(headers);
        boolean isMandatory = mandatory;
        for (SendOption each : envelope.options()) {
            if (each instanceof AmqpProperty.Mandatory wish) {
                isMandatory = wish.mandatory();
            } else if (each instanceof AmqpProperty wish) {
                apply(wish, properties);
            } else if (!(each instanceof SendOption.Header)) {
                throw new UnsupportedByTransportException(
                        "AMQP knows no send option " + each.getClass().getName());
            }
        }
        boolean isAddressed = envelope.address().isPresent();
        String key = envelope.address().map(Names::require).orElseGet(() -> place.key(envelope.parameters()));
        return publication(
                place.exchange().map(Place.Exchange::name).orElse(""),
                key,
                place.isQueue() && !isAddressed,
                isMandatory,
                properties.build(),
                envelope);
    }

    /** The answer to a request, straight to the queue that the request names. */
    static Publication reply(String replyTo, Optional<String> correlationId, Envelope envelope) {
        BasicProperties properties = basics(envelope)
                .deliveryMode(TRANSIENT)
                .correlationId(correlationId.orElse(null))
                .headers(Tables.of(envelope.headers()))
                .build();
        return publication("", replyTo, false, false, properties, envelope);
    }

    private static BasicProperties.Builder basics(Envelope envelope) {
        return new BasicProperties.Builder()
                .contentType(envelope.contentType().map(ContentType::toString).orElse(null));
    }

    private static void addKeys(Map<String, Object> headers, String name, List<String> keys) {
        if (!keys.isEmpty()) {
            headers.put(name, keys);
        }
    }

    private static void apply(AmqpProperty wish, BasicProperties.Builder properties) {
        if (wish instanceof AmqpProperty.Priority given) {
            properties.priority(given.priority());
        } else if (wish instanceof AmqpProperty.Expiration given) {
            properties.expiration(String.valueOf(given.expiration().toMillis()));
        } else if (wish instanceof AmqpProperty.Persistence given) {
            properties.deliveryMode(given.persistent() ? PERSISTENT : TRANSIENT);
        } else if (wish instanceof AmqpProperty.MessageId given) {
            properties.messageId(given.messageId());
        } else if (wish instanceof AmqpProperty.Timestamp given) {
            Instant time = given.timestamp();
            properties.timestamp(Date.from(time));
        }
    }

    /** What is returned is known by its message id, so a mandatory one has to have one. */
    private static Publication publication(
            String exchange,
            String key,
            boolean toQueue,
            boolean mandatory,
            BasicProperties properties,
            Envelope envelope) {
        boolean unnamed = mandatory && properties.getMessageId() == null;
        return new Publication(
                exchange,
                key,
                toQueue,
                mandatory,
                unnamed
                        ? properties
                                .builder()
                                .messageId(UUID.randomUUID().toString())
                                .build()
                        : properties,
                envelope.payload().unwrap());
    }
}
