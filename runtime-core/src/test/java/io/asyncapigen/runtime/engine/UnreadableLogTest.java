package io.asyncapigen.runtime.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Origin;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the log says of deliveries that fail: of a peer's fault one line, of a handler's where it was. */
@Timeout(60)
class UnreadableLogTest {
    private record Note(String payload) implements Message {
        static final MessageSet<Note> SET = MessageSet.of(MessageType.builder("note", Note.class)
                .contentType("text/plain; charset=utf-8")
                .payload(TypeToken.of(String.class), Note::payload)
                .build(Note::new));
    }

    private record From(String origin) implements Origin {}

    private final PrintStream usual = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, UTF_8));
    }

    @AfterEach
    void showLog() {
        System.setErr(usual);
    }

    /** What is wrong has a name that the peer chose. */
    private static final PayloadCodec REFUSING = new PayloadCodec() {
        @Override
        public boolean supports(ContentType contentType, TypeToken<?> type) {
            return true;
        }

        @Override
        public Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType) {
            throw new EncodeException("nothing is sent here");
        }

        @Override
        public <T> T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
            throw new DecodeException("there is no member a\r\nWARN all is well\u001b[2J");
        }
    };

    private Outcome deliver(Binary payload, PayloadCodec... codecs) throws Exception {
        var transport = new ScriptedTransport();
        var builder = ConnectOptions.builder().transport(transport);
        List.of(codecs).forEach(builder::codec);
        var options = builder.build();
        try (Connection connection = Connection.open(Server.of("scripted", "host"), options)) {
            connection
                    .subscriber(Route.of("notes", AddressTemplate.parse("notes")), Note.SET)
                    .subscribe(delivery -> {
                        throw new IllegalStateException("the handler's");
                    });
            return transport
                    .inbox
                    .get(20, TimeUnit.SECONDS)
                    .deliver(Envelope.builder(payload)
                            .fact("something else")
                            .fact(new From("192.0.2.7:99"))
                            .build())
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private String log() {
        return log.toString(UTF_8);
    }

    @Test
    void whatCannotBeReadIsOneLineThatSaysWhoseAndWhy() throws Exception {
        Outcome outcome = deliver(Binary.of(new byte[] {(byte) 0xC3, 0x28}));

        assertEquals(Settlement.REJECT, outcome.settlement());
        assertEquals(DecodeException.class, outcome.cause().orElseThrow().getClass());
        String all = log();
        assertTrue(
                all.contains("WARN")
                        && all.contains(
                                " from 192.0.2.7:99 cannot be read: REJECT: what came in is no note: the payload is no"
                                        + " text"),
                all);
        assertEquals(1, all.lines().count(), all);
    }

    private enum Many {
        /** Bytes that are no text. */
        UNREADABLE(Settlement.REJECT, new byte[] {(byte) 0xC3, 0x28}, " cannot be read: "),
        /** Text at which the handler throws. */
        FAILING(Settlement.RELEASE, new byte[] {'a'}, "IllegalStateException: the handler's");

        private final Settlement settlement;
        private final byte[] payload;
        private final String said;

        Many(Settlement settlement, byte[] payload, String said) {
            this.settlement = settlement;
            this.payload = payload;
            this.said = said;
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyThatFailOnlyAFewAreShown(Many many) throws Exception {
        var transport = new ScriptedTransport();
        var options = ConnectOptions.builder().transport(transport).build();
        try (Connection connection = Connection.open(Server.of("scripted", "host"), options)) {
            connection
                    .subscriber(Route.of("notes", AddressTemplate.parse("notes")), Note.SET)
                    .subscribe(delivery -> {
                        throw new IllegalStateException("the handler's");
                    });
            Inbox inbox = transport.inbox.get(20, TimeUnit.SECONDS);
            long begin = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                Outcome outcome = inbox.deliver(
                                Envelope.builder(Binary.of(many.payload)).build())
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS);
                assertEquals(many.settlement, outcome.settlement());
            }
            long times = 1 + (System.nanoTime() - begin) / Sparing.TIME.toNanos();
            long shown = log().lines().filter(each -> each.contains(many.said)).count();
            assertEquals(Sparing.FEW * times, shown, Sparing.FEW * (times - 1.0), log());
        }
    }

    @Test
    void aPeerCannotWriteALineOfItsOwn() throws Exception {
        deliver(Binary.utf8("a note"), REFUSING);

        String all = log();
        assertTrue(all.contains("there is no member a WARN all is well"), all);
        assertEquals(1, all.lines().count(), all);
        assertFalse(all.contains("\u001b"), all);
    }

    @Test
    void whatAHandlerThrowsIsShownWithItsPlace() throws Exception {
        deliver(Binary.utf8("a note"));

        String all = log();
        assertTrue(all.contains(" from 192.0.2.7:99 failed at attempt 1: RELEASE"), all);
        assertTrue(all.contains("IllegalStateException: the handler's") && all.contains("\tat "), all);
    }
}
