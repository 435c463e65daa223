package io.asyncapigen.runtime.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Groups, on a network interface of this machine, which hears what it sends itself. */
@Timeout(60)
class MulticastTest {
    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static final Route ROUTE = Route.of("channel", AddressTemplate.parse("channel"));
    private static final String V4_GROUP = "239.255.77.12:253";

    @BeforeAll
    static void requireRawSockets() {
        IpMachine.requireRawSockets();
    }

    private static Connection open(String host, ConnectOption... options) {
        ConnectOptions.Builder builder = ConnectOptions.builder();
        for (ConnectOption each : options) {
            builder.option(each);
        }
        return Connection.open(Server.of("ip", host), builder.build());
    }

    private static NetworkInterface network(boolean isV6) throws SocketException {
        Optional<NetworkInterface> found = Optional.empty();
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            boolean isFit = each.isUp()
                    && each.supportsMulticast()
                    && !each.isLoopback()
                    && each.inetAddresses().anyMatch(address -> address.getAddress().length == (isV6 ? 16 : 4));
            found = isFit ? Optional.of(each) : found;
        }
        TestMachine.require(found.isPresent(), "there is no network for multicast of IPv" + (isV6 ? 6 : 4));
        return found.orElseThrow();
    }

    private static void assertHeard(String group, int hops, ConnectOption... options) throws Exception {
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = open(group, options)) {
            connection.subscriber(ROUTE, RAW).subscribe(received::add);
            connection.publisher(ROUTE, RAW).send(RawMessage.of(Binary.utf8("to all")));
            Delivery<RawMessage> delivery = received.poll(20, TimeUnit.SECONDS);
            assertNotNull(delivery, "nothing came");
            assertEquals("to all", delivery.message().payload().toUtf8());
            IpDelivery ip = delivery.metadata(IpDelivery.class).orElseThrow();
            assertTrue(ip.destination().isMulticastAddress(), ip::toString);
            assertEquals(OptionalInt.of(hops), ip.hops());
        }
    }

    @Test
    void aGroupOfIpv4IsJoinedAndSentTo() throws Exception {
        var by = new IpMulticast(network(false).getName());
        assertHeard(V4_GROUP, 1, by);
        assertHeard(V4_GROUP, 7, by, new IpHops(7));
    }

    @Test
    void aGroupOfIpv6IsJoinedAndSentTo() throws Exception {
        String name = network(true).getName();
        assertHeard("[ff02::4d77%" + name + "]:253", 1, new IpMulticast(name));
    }

    @Test
    void packetsToOneGoAsManyHopsAsIsSaid() throws Exception {
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        for (String host : new String[] {"127.0.0.1:253", "[::1]:253"}) {
            try (Connection connection = open(host, new IpHops(9))) {
                connection.subscriber(ROUTE, RAW).subscribe(received::add);
                connection.publisher(ROUTE, RAW).send(RawMessage.of(Binary.utf8("near")));
                Delivery<RawMessage> delivery = received.poll(20, TimeUnit.SECONDS);
                assertNotNull(delivery, "nothing came");
                assertEquals(
                        OptionalInt.of(9),
                        delivery.metadata(IpDelivery.class).orElseThrow().hops());
            }
        }
    }

    @Test
    @Row("a network interface in `IpMulticast` that is not there")
    void aNetworkInterfaceThatIsNotThereIsNamed() {
        var failure = assertThrows(
                ConnectFailedException.class,
                () -> open(V4_GROUP, new IpMulticast("nowhere0")).close());
        assertTrue(String.valueOf(failure.getMessage()).contains("nowhere0"), failure::toString);
    }

    @Test
    @Row("requests to a multicast group")
    void aGroupIsNotAsked() throws Exception {
        ReplyRoute reply = ReplyRoute.of(ROUTE);
        var by = new IpMulticast(network(false).getName());
        try (Connection connection = open(V4_GROUP, by, new JsonEnvelope())) {
            var refused = assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.requester(ROUTE, InteropTest.Saying.SET, reply, InteropTest.Saying.SET));
            assertTrue(String.valueOf(refused.getMessage()).contains("multicast group"), refused::toString);
        }
    }
}
