package io.asyncapigen.runtime.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.page.Rows;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the table of the page, and what the user sees. */
class BadInputTest {
    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static final Route ROUTE = Route.of("channel", AddressTemplate.parse("channel"));

    private record Unknown() implements ConnectOption, RouteOption, SendOption {}

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

    private static void assertRefused(Class<? extends AsyncApiException> type, String reason, Executable what) {
        AsyncApiException refused = assertThrows(type, what);
        assertEquals(type, refused.getClass());
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused::toString);
    }

    private static RawMessage message(int size) {
        return RawMessage.of(Binary.of(new byte[size]));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, there is no protocol of IP",
        "localhost, there is no protocol of IP",
        "[::1], there is no protocol of IP",
        "127.0.0.1:, \"\" is no protocol of IP",
        "127.0.0.1:0, \"0\" is no protocol of IP: a number from 1 to 255",
        "127.0.0.1:256, \"256\" is no protocol of IP",
        "127.0.0.1:-1, \"-1\" is no protocol of IP",
        "127.0.0.1:99999999999, is no protocol of IP",
        "127.0.0.1:icpm, \"icpm\" is no protocol of IP",
        "::1:253, an address of IPv6 needs brackets",
        ":253, is no host",
        "[]:253, is no host",
        "[::1:253, is no host",
        "10.0.0.0/8:253, is no host",
        "300.1.1.1:253, nobody knows the host 300.1.1.1",
        "no-such-host.invalid:253, nobody knows the host no-such-host.invalid",
        "[fe80::1%nosuchdev0]:253, nobody knows the host",
    })
    @Row({
        "a host without a protocol: `127.0.0.1`, `[::1]`",
        "an empty protocol: `127.0.0.1:`",
        "a number that is none of 1 to 255: `0`, `256`, `-1`, `99999999999`",
        "a name that is no protocol: `127.0.0.1:icpm`",
        "an address of IPv6 without brackets: `::1:253`",
        "no host: `:253`, `[]:253`",
        "a bracket that does not end: `[::1:253`",
        "a network in the place of a host: `10.0.0.0/8:253`",
        "an address that is none: `300.1.1.1:253`",
        "a name that nobody knows",
        "a scope that is no interface: `[fe80::1%nosuchdev0]:253`",
    })
    void aHostThatIsNoneIsRefused(String host, String reason) {
        assertRefused(ConnectFailedException.class, reason, () -> open(host).close());
    }

    @Test
    @Row("several hosts with commas between")
    void severalHostsAreRefused() {
        assertRefused(
                ConnectFailedException.class,
                "one host",
                () -> open("10.0.0.1:253,10.0.0.2:253").close());
    }

    @Test
    @Row("a user in the host")
    void aUserInTheHostIsRefusedAndNotShown() {
        var refused = assertThrows(
                ConnectFailedException.class,
                () -> open("me:secret@127.0.0.1:253").close());
        assertTrue(String.valueOf(refused.getMessage()).contains("no users"), refused::toString);
        assertFalse(refused.toString().contains("secret"), refused::toString);
    }

    @Test
    @Row("a `pathname`")
    void aPathIsRefused() {
        ServerAddress address = ServerAddress.of("ip", null, "127.0.0.1:253", "/path");
        assertRefused(
                ConnectFailedException.class,
                "no paths",
                () -> Connection.open(() -> address, ConnectOptions.defaults()).close());
    }

    @Test
    @Row("security that the document asks for")
    void aServerThatAsksForALoginIsRefused() {
        var server = Server.of(
                ServerAddress.of("ip", "127.0.0.1:253"),
                List.of(new SecurityRequirement("login", new SecurityScheme.UserPassword(), List.of())));
        ConnectOptions options = ConnectOptions.builder()
                .credentials(UserPassword.of("me", "secret"))
                .build();
        assertRefused(
                AuthenticationFailedException.class,
                "login",
                () -> Connection.open(server, options).close());
    }

    @Test
    @Row("no way to the server; `IpLocal` that is not ours, or of the other version of IP")
    void aLocalAddressThatIsNotOursIsRefused() throws Exception {
        var option = new IpLocal(InetAddress.getByName("192.0.2.77"));
        assertRefused(
                ConnectFailedException.class,
                "no way to [127.0.0.1] from 192.0.2.77",
                () -> open("127.0.0.1:253", option).close());
    }

    @Test
    void aLocalAddressOfTheOtherVersionOfIpIsRefused() throws Exception {
        var option = new IpLocal(InetAddress.getByName("::1"));
        assertRefused(
                ConnectFailedException.class,
                "no way",
                () -> open("127.0.0.1:253", option).close());
    }

    @Test
    @Row("an option's value that is none")
    void optionsThatAreNoneAreRefusedAtOnce() throws Exception {
        InetAddress every = InetAddress.getByName("0.0.0.0");
        assertThrows(IllegalArgumentException.class, () -> new IpLocal(every));
        assertThrows(IllegalArgumentException.class, () -> new IpPeers(Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new IpReceiveBuffer(0));
        assertThrows(IllegalArgumentException.class, () -> new IpHops(0));
    }

    @Test
    @Row("an option of another protocol")
    void optionsOfOthersAreRefused() {
        assertRefused(
                ConnectFailedException.class,
                "no connect option",
                () -> open("127.0.0.1:253", new Unknown()).close());
        try (Connection connection = open("127.0.0.1:253")) {
            assertRefused(
                    UnsupportedByTransportException.class,
                    "no route option",
                    () -> connection.publisher(ROUTE.option(new Unknown()), RAW).send(message(1)));
            assertRefused(
                    SendFailedException.class,
                    "no send option",
                    () -> connection.publisher(ROUTE, RAW).send(message(1), new Unknown()));
        }
    }

    @Test
    @Row("a packet that is too large")
    void aPacketThatIsTooLargeIsRefused() {
        try (Connection v4 = open("127.0.0.1:254");
                Connection v6 = open("[::1]:254")) {
            v4.publisher(ROUTE, RAW).send(message(65_515));
            assertRefused(
                    SendFailedException.class,
                    "at most 65515 bytes of payload, and the message has 65516",
                    () -> v4.publisher(ROUTE, RAW).send(message(65_516)));
            v6.publisher(ROUTE, RAW).send(message(65_535));
            assertRefused(
                    SendFailedException.class,
                    "at most 65535 bytes of payload",
                    () -> v6.publisher(ROUTE, RAW).send(message(65_536)));
        }
    }

    @Test
    @Row("headers without an envelope")
    void aHeaderOfAMessageIsRefused() {
        try (Connection connection = open("127.0.0.1:254")) {
            assertRefused(
                    SendFailedException.class,
                    "JsonEnvelope",
                    () -> connection.publisher(ROUTE, RAW).send(message(1), SendOption.header("a", "b")));
        }
    }

    @Test
    @Row("`IpHeader`, and a payload that does not begin with a header")
    void aPayloadThatDoesNotBeginWithTheHeaderThatItShouldHaveIsRefused() {
        for (String host : List.of("127.0.0.1:254", "[::1]:254")) {
            try (Connection connection = open(host, new IpHeader())) {
                byte[] halfV4 = new byte[19];
                halfV4[0] = 0x45;
                byte[] longV4 = new byte[20];
                longV4[0] = 0x46;
                byte[] halfV6 = new byte[39];
                halfV6[0] = 0x60;
                for (byte[] each : List.of(new byte[0], new byte[60], halfV4, longV4, halfV6)) {
                    assertRefused(
                            SendFailedException.class,
                            "does not begin with a header of IPv",
                            () -> connection.publisher(ROUTE, RAW).send(RawMessage.of(Binary.of(each))));
                }
            }
        }
    }

    @Test
    @Row("sending to every address (`0.0.0.0`)")
    void nothingIsSentToEveryAddress() {
        for (String host : List.of("0.0.0.0:254", "[::]:254")) {
            try (Connection connection = open(host)) {
                assertRefused(
                        UnsupportedByTransportException.class,
                        "every address of this machine",
                        () -> connection.publisher(ROUTE, RAW).send(message(1)));
            }
        }
    }

    @Test
    @Row("a parameter without a value when receiving")
    void anOpenParameterIsRefusedWhenReceiving() {
        Route open = Route.of("channel", AddressTemplate.parse("rooms.{room}"));
        try (Connection connection = open("127.0.0.1:254")) {
            assertRefused(
                    UnsupportedByTransportException.class,
                    "parameters without a value",
                    () -> connection.subscriber(open, RAW).subscribe(each -> {}));
        }
    }

    @Test
    @Row("an error handler that insists on release or reject")
    void insistingOnReleaseOrRejectIsRefused() {
        try (Connection connection = open("127.0.0.1:254")) {
            for (Settlement each : List.of(Settlement.RELEASE, Settlement.REJECT)) {
                assertRefused(
                        UnsupportedByTransportException.class,
                        "has no means",
                        () -> connection
                                .subscriber(ROUTE, RAW)
                                .errorHandler(ErrorHandler.always(each))
                                .subscribe(delivery -> {}));
            }
        }
    }

    @Test
    @Row("another system or processor")
    void systemsThatWeDoNotKnowAreNamed() {
        assertTrue(new Machine("Linux", "x86-64").refusal().isEmpty());
        for (Machine each : List.of(
                new Machine("Mac OS X", "aarch64"),
                new Machine("Windows 11", "x86-64"),
                new Machine("Linux", "sparcv9"))) {
            String refusal = each.refusal().orElseThrow();
            assertTrue(refusal.contains(each.system()) && refusal.contains(each.processor()), refusal);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "icmp, 1",
        "ICMP, 1",
        "tcp, 6",
        "udp, 17",
        "gre, 47",
        "esp, 50",
        "ah, 51",
        "ipv6-icmp, 58",
        "icmpv6, 58",
        "ospf, 89",
        "sctp, 132",
        "udplite, 136",
        "253, 253",
        "007, 7"
    })
    void protocolsHaveNamesAndNumbers(String text, int number) {
        assertEquals(number, ProtocolNumbers.of(text).orElseThrow());
    }

    @Test
    void thePageSaysSo() throws Exception {
        Rows.check(
                Path.of("../docs/protocols/ip.md"),
                "Errors",
                24,
                BadInputTest.class,
                PrivilegeTest.class,
                MulticastTest.class,
                IpTransportTest.class,
                SlowLinkTest.class,
                InteropTest.class);
    }
}
