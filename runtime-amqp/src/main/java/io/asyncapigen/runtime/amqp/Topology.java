package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.asyncapigen.runtime.AsyncApiException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Declares what the document says of a channel, so that operations work on a fresh broker and on one that is set up. Methods block.
 *
 * @param ownQueue the queue behind an exchange; empty for one of the receiver's own
 * @param forOwnReplies whether the queue is exclusive, whatever the document says
 */
record Topology(
        Place place,
        AmqpTopology mode,
        Optional<AmqpQueue> ownQueue,
        Optional<AmqpDeadLetters> deadLetters,
        Optional<AmqpArguments> arguments,
        boolean forOwnReplies) {

    /** The same for a queue that is ours alone and gone with the connection. */
    Topology ofOwnReplies() {
        return new Topology(place, AmqpTopology.DECLARE, ownQueue, deadLetters, arguments, true);
    }

    /** Sees to it that the exchange is there. */
    void exchange(Channel channel) throws IOException {
        Optional<Place.Exchange> exchange = place.exchange();
        if (exchange.isEmpty() || mode == AmqpTopology.LEAVE) {
            return;
        }
        Place.Exchange wanted = exchange.get();
        if (mode == AmqpTopology.CHECK || wanted.isPredeclared()) {
            channel.exchangeDeclarePassive(wanted.name());
        } else {
            channel.exchangeDeclare(
                    wanted.name(), wanted.type(), wanted.durable(), wanted.autoDelete(), false, Map.of());
        }
    }

    /**
     * Sees to it that a queue is there that messages can be sent to. One that is there already is not compared: how it is set up is for
     * those who read it to say.
     */
    void queueToSendTo(Connection connection, String name) throws IOException {
        if (mode == AmqpTopology.LEAVE || isExclusive()) {
            return;
        }
        Channel trial = channel(connection);
        try {
            trial.queueDeclarePassive(name);
        } catch (IOException e) {
            int code = code(e);
            if (code == AMQP.NOT_FOUND && mode == AmqpTopology.DECLARE) {
                Channel declaring = channel(connection);
                declare(declaring, name, false);
                close(declaring);
            } else if (code != AMQP.RESOURCE_LOCKED) { // that one is there, and somebody's own
                throw e;
            }
        }
        close(trial);
    }

    /** The name of the queue to consume from, declared and bound. */
    String queueToConsume(Channel channel) throws IOException {
        if (forOwnReplies) {
            String name = place.bindingKey();
            channel.queueDeclare(name, false, true, true, Map.of());
            if (!place.isQueue()) { // replies go to the exchange, with the queue's name as routing key
                exchange(channel);
                bind(channel, name);
            }
            return name;
        } else if (place.isQueue()) {
            String name = place.bindingKey();
            queue(channel, name, isExclusive());
            return name;
        }
        exchange(channel);
        String name;
        if (ownQueue.isPresent()) {
            name = ownQueue.get().name();
            queue(channel, name, false);
        } else {
            name = channel.queueDeclare("", false, true, true, queueArguments(channel))
                    .getQueue();
        }
        if (mode == AmqpTopology.DECLARE || ownQueue.isEmpty()) {
            bind(channel, name);
        }
        return name;
    }

    private void bind(Channel channel, String queue) throws IOException {
        String exchange = place.exchange().map(Place.Exchange::name).orElse("");
        Map<String, Object> compared = arguments.map(AmqpArguments::binding).orElse(Map.of());
        channel.queueBind(queue, exchange, place.bindingKey(), compared);
    }

    private void queue(Channel channel, String name, boolean exclusive) throws IOException {
        switch (mode) {
            case DECLARE -> declare(channel, name, exclusive);
            case CHECK -> channel.queueDeclarePassive(name);
            case LEAVE -> {}
        }
    }

    private void declare(Channel channel, String name, boolean exclusive) throws IOException {
        Optional<DocumentBinding> said = place.binding().object("queue");
        boolean autoDelete = said.flatMap(each -> each.flag("autoDelete")).orElse(false);
        boolean durable = said.flatMap(each -> each.flag("durable")).orElse(true);
        channel.queueDeclare(name, durable, exclusive, autoDelete, queueArguments(channel));
    }

    private boolean isExclusive() {
        return place.binding()
                .object("queue")
                .flatMap(each -> each.flag("exclusive"))
                .orElse(false);
    }

    private Map<String, Object> queueArguments(Channel channel) throws IOException {
        Map<String, Object> all =
                new LinkedHashMap<>(arguments.map(AmqpArguments::queue).orElse(Map.of()));
        if (deadLetters.isPresent()) {
            AmqpDeadLetters to = deadLetters.get();
            all.put("x-dead-letter-exchange", to.exchange());
            to.routingKey().ifPresent(key -> all.put("x-dead-letter-routing-key", key));
            if (mode == AmqpTopology.DECLARE
                    && to.exchange().isEmpty()
                    && to.routingKey().isPresent()) {
                channel.queueDeclare(to.routingKey().get(), true, false, false, Map.of());
            }
        }
        return all;
    }

    static Channel channel(Connection connection) throws IOException {
        Channel channel = connection.createChannel();
        if (channel == null) {
            throw new AsyncApiException("the broker has no more channels for this connection");
        }
        return channel;
    }

    static void close(Channel channel) {
        try {
            channel.close();
        } catch (AlreadyClosedException | IOException | TimeoutException e) {
            // That is what was wanted.
        }
    }

    private static int code(IOException failure) {
        return failure.getCause() instanceof ShutdownSignalException signal
                        && signal.getReason() instanceof AMQP.Channel.Close reason
                ? reason.getReplyCode()
                : 0;
    }
}
