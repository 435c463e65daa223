package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportSender;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** The clients of one connection: an admin, a producer for each client id, a consumer for each receiver. Thread-safe. */
final class KafkaConnection implements TransportConnection {
    private final Settings settings;
    private final Admin admin;
    private final Watch watch;
    private final ConcurrentMap<String, Outgoing> producers = new ConcurrentHashMap<>();
    private final Set<KafkaReceiver> receivers = ConcurrentHashMap.newKeySet();

    private KafkaConnection(Settings settings, Admin admin) {
        this.settings = settings;
        this.admin = admin;
        this.watch = Watch.start(
                admin, settings.server().address(), settings.options().connectionListener());
    }

    /** Blocks until the cluster has answered, within the timeout of connecting. */
    static KafkaConnection open(Server server, ConnectOptions options) {
        var settings = new Settings(server, options);
        Admin admin;
        try {
            admin = Admin.create(settings.admin());
        } catch (KafkaException | IllegalArgumentException e) {
            throw Failures.connect(server.address(), e.getCause() == null ? e : e.getCause());
        }
        try {
            admin.describeCluster().nodes().get();
            return new KafkaConnection(settings, admin);
        } catch (ExecutionException e) {
            admin.close(Duration.ZERO);
            throw Failures.connect(server.address(), e);
        } catch (InterruptedException e) {
            admin.close(Duration.ZERO);
            Thread.currentThread().interrupt();
            throw new ConnectFailedException("interrupted while connecting to " + server.address(), e);
        }
    }

    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        settings.check(route);
        Outgoing outgoing = producer(route);
        if (Topics.isFixed(route)) {
            String topic = Topics.of(route, Map.of());
            create(route, topic);
            Leaders.await(admin, outgoing.requireTopic(topic));
        }
        return new KafkaSender(route, outgoing);
    }

    private Outgoing producer(Route route) {
        return producers.computeIfAbsent(
                settings.clientId(route).orElse("asyncapi"),
                id -> Outgoing.open(settings.producer(id), settings.options().sendTimeout(), id));
    }

    private void create(Route route, String topic) {
        if (settings.option(route, KafkaTopicCreation.class).isPresent()) {
            TopicCreation.ensure(admin, route, topic);
        }
    }

    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        settings.check(route);
        return receive(route, settings.group(route), maxInFlight, inbox);
    }

    /** Without a group, so that every connection gets all replies and picks its own. */
    @Override
    public TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        settings.check(route);
        return receive(route.option(KafkaStart.latest()), Optional.empty(), maxInFlight, inbox);
    }

    private TransportReceiver receive(Route route, Optional<String> group, int maxInFlight, Inbox inbox) {
        Topics.requireKnown(route);
        if (Topics.isFixed(route)) {
            create(route, Topics.of(route, Map.of()));
        }
        Optional<KafkaDeadLetters> deadLetters = settings.option(route, KafkaDeadLetters.class);
        var work = new Lanes(
                route,
                maxInFlight,
                inbox,
                settings.option(route, KafkaRetry.class).orElse(KafkaRetry.STANDARD),
                deadLetters.map(each -> new DeadLetters(each.topic(), producer(route))));
        var receiver = new KafkaReceiver(
                route,
                group,
                settings.option(route, KafkaStart.class).orElseGet(KafkaStart::latest),
                settings.consumer(route, group, !Topics.isFixed(route)),
                work,
                settings.options(),
                receivers::remove);
        receivers.add(receiver);
        receiver.start();
        return receiver;
    }

    @Override
    public void close() {
        watch.close();
        receivers.forEach(KafkaReceiver::close);
        producers.values().forEach(each -> each.close(settings.options().closeTimeout()));
        admin.close(Duration.ofSeconds(1));
    }
}
