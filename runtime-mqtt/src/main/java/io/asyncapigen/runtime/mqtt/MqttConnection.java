package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Liveness;
import io.asyncapigen.runtime.spi.Login;
import io.asyncapigen.runtime.spi.ReturnPath;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportRequester;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a server: a link for what is sent and received, and further ones for replies, so that a handler which waits for one
 * does not wait for itself, and for subscriptions that overlap. Thread-safe.
 */
final class MqttConnection implements TransportConnection {
    private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);
    private static final String REPLIES = "asyncapi-replies/";

    private final Version version;
    private final ConnectOptions options;
    private final Login login;
    private final Link first;
    private final Links links;
    private final Links replyLinks;

    private MqttConnection(Version version, Endpoint endpoint, Login login) {
        this.version = version;
        this.options = endpoint.options();
        this.login = login;
        SessionSettings settings = SessionSettings.of(endpoint.server(), options, version);
        var liveness = new Liveness(endpoint.server().address(), options.connectionListener(), Runnable::run);
        Supplier<Identity> identity = () -> Identity.of(login);
        this.first = new Link(version, endpoint, settings, identity, liveness);
        this.links = new Links(
                endpoint,
                number -> new Link(version, endpoint, settings.beside("-" + (number + 1)), identity, liveness));
        this.replyLinks = new Links(endpoint, number -> {
            SessionSettings beside = settings.beside("-r" + (number + 1)).passing();
            return new Link(version, endpoint, beside, identity, liveness);
        });
        links.add(first);
    }

    static CompletableFuture<MqttConnection> open(Server server, ConnectOptions options) {
        Version version = Version.of(server.address());
        version.ofConnection().check(options);
        Login login = Login.of(
                server,
                options,
                each -> each instanceof UserPassword
                        || each instanceof Token
                        || each instanceof ApiKey
                        || each instanceof ClientCertificate && Endpoint.isSecure(server),
                Login::withoutSasl);
        var connection = new MqttConnection(version, Endpoint.of(server, options), login);
        return connection.first.connect().thenApply(each -> connection);
    }

    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        check(route, messages);
        return sender(route, messages);
    }

    private MqttSender sender(Route route, MessageSet<?> messages) {
        DocumentBinding binding = DocumentBinding.of(route.bindings(), version);
        if (version == Version.V3) {
            warn(route, binding, "messageExpiryInterval");
            for (MessageType<?> each : messages.types()) {
                warn(
                        route,
                        DocumentBinding.of(each.bindings(), version),
                        "payloadFormatIndicator",
                        "correlationData",
                        "contentType",
                        "responseTopic");
            }
        }
        return new MqttSender(version, route, PublishSettings.of(route, options, binding), first.outgoing());
    }

    private static void warn(Route route, DocumentBinding binding, String... fields) {
        for (String each : fields) {
            if (binding.has(each)) {
                LOG.warn("{}: MQTT 3.1.1 has no {}; the one in the binding is not applied", route, each);
            }
        }
    }

    private void check(Route route, MessageSet<?> messages) {
        version.ofRoute().check(route);
        login.check(route);
        if (version == Version.V3) {
            version.ofRoute().refuseHeaders(route, options, messages);
        }
    }

    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        check(route, messages);
        Filter filter = Filter.of(route, Wishes.chosen(route, options, MqttShare.class));
        return receive(links, route, filter, maxInFlight, inbox);
    }

    /** Not shared: every connection gets its own replies, and those of others, which it passes over. */
    @Override
    public TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        check(route, replies);
        return receive(replyLinks, route, Filter.of(route, Optional.empty()), maxInFlight, inbox);
    }

    private MqttReceiver receive(Links links, Route route, Filter filter, int maxInFlight, Inbox inbox) {
        MqttQos qos = PublishSettings.qos(route, options, DocumentBinding.of(route.bindings(), version));
        PublishSettings answers = new PublishSettings(qos, false, OptionalLong.empty());
        return links.receive(link -> new MqttReceiver(
                route, filter, qos, maxInFlight, inbox, options, link, packet -> back(route, packet, answers)));
    }

    private Optional<ReturnPath> back(Route route, Packet request, PublishSettings settings) {
        return request.responseTopic().map(topic -> {
            Route there = route.at(topic);
            return new Back(
                    new MqttSender(version, there, settings, first.outgoing()), topic, request.correlationData());
        });
    }

    /** The topic that a request names. */
    private record Back(MqttSender sender, String topic, Optional<Binary> id) implements ReturnPath {
        @Override
        public boolean correlates() {
            return id.isPresent();
        }

        @Override
        public CompletionStage<Receipt> send(Envelope envelope) {
            Envelope there = envelope.toBuilder().address(topic).build();
            return sender.publish(there, each -> each.answering(id)).thenApply(Receipt::of);
        }
    }

    /** By MQTT 5 itself where the document leaves open where replies go; where it says an address, that counts, and core correlates. */
    @Override
    public Optional<TransportRequester> openRequester(
            Route route, MessageSet<?> requests, ReplyRoute reply, MessageSet<?> replies) {
        if (version == Version.V3
                || !reply.route().address().isUnknown()
                || reply.address().isPresent()) {
            return Optional.empty();
        }
        check(route, requests);
        String topic = responseTopic(requests).orElseGet(MqttConnection::freshTopic);
        Route there = reply.route().at(topic);
        var requester = new MqttRequester(sender(route, requests), there, topic, options.connectionListener());
        receive(replyLinks, there, Filter.parse(topic, false), Integer.MAX_VALUE, requester);
        return Optional.of(requester);
    }

    /** Where the binding of a message wants it. */
    private Optional<String> responseTopic(MessageSet<?> requests) {
        return requests.types().stream()
                .flatMap(each -> DocumentBinding.of(each.bindings(), version).text("responseTopic").stream())
                .findFirst();
    }

    @Override
    public Optional<String> newReplyAddress(ReplyRoute reply) {
        return Optional.of(freshTopic());
    }

    private static String freshTopic() {
        return REPLIES + UUID.randomUUID();
    }

    @Override
    public void close() {
        links.close();
        replyLinks.close();
    }
}
