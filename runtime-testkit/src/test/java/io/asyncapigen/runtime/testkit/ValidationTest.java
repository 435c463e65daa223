package io.asyncapigen.runtime.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.Failure;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.Validation;
import io.asyncapigen.runtime.json.JsonPointer;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Validator;
import io.asyncapigen.runtime.spi.ValidatorFactory;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages that their document forbids, on their way out and in. */
@Timeout(60)
class ValidationTest {
    private static final JsonSchemas SCHEMAS = JsonSchemas.of(
            "{\"Order\":{\"required\":[\"amount\"],\"properties\":{\"amount\":{\"minimum\":1},",
            "\"code\":{\"pattern\":\"^[A-Z]+$\"}}},",
            "\"headers\":{\"properties\":{\"hop\":{\"maximum\":3}}},\"word\":{\"maxLength\":3}}");

    record Order(
            @JsonProperty(value = "amount", required = true) int amount,

            @JsonProperty("code") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String code) {}

    record OrderHeaders(
            @JsonProperty("hop") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer hop) {}

    record Ordered(Order payload, @Nullable OrderHeaders headers) implements Message {
        static final MessageType<Ordered> TYPE = MessageType.builder("ordered", Ordered.class)
                .payload(TypeToken.of(Order.class), Ordered::payload)
                .payloadSchema(SCHEMAS.named("Order"))
                .headers(TypeToken.of(OrderHeaders.class), Ordered::headers)
                .headersSchema(SCHEMAS.named("headers"))
                .build(Ordered::new);
    }

    record Word(String payload) implements Message {
        static final MessageType<Word> TYPE = MessageType.builder("word", Word.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Word::payload)
                .payloadSchema(SCHEMAS.named("word"))
                .build(Word::new);
    }

    record Lost(String payload) implements Message {
        static final MessageType<Lost> TYPE = MessageType.builder("lost", Lost.class)
                .payload(TypeToken.of(String.class), Lost::payload)
                .payloadSchema(SCHEMAS.named("no such"))
                .build(Lost::new);
    }

    private static final Route ORDERS = Route.of("orders", AddressTemplate.parse("orders"));
    private static final Route WORDS = Route.of("words", AddressTemplate.parse("words"));
    private static final List<String> PLACES =
            List.of("$message.header#/hop", "$message.payload#/amount", "$message.payload#/code");

    private static final Server SERVER = Server.of("kafka", "localhost:9092");

    private final InMemoryTransport transport = InMemoryTransport.create();
    private final BlockingQueue<Failure> failures = new LinkedBlockingQueue<>();
    private final BlockingQueue<Delivery<? extends Message>> received = new LinkedBlockingQueue<>();

    private Connection connect(Validation validation) {
        return Connection.open(
                SERVER,
                ConnectOptions.builder()
                        .transport(transport)
                        .validation(validation)
                        .errorHandler(failure -> {
                            failures.add(failure);
                            return Settlement.ACCEPT;
                        })
                        .build());
    }

    private static Ordered wrong() {
        return new Ordered(new Order(0, "secret"), new OrderHeaders(4));
    }

    private static List<String> places(List<Fault> faults) {
        return faults.stream()
                .map(each -> each.at().toString())
                .sorted(String::compareTo)
                .toList();
    }

    @Test
    void whatTheDocumentForbidsIsNotSent() throws Exception {
        try (var connection = connect(Validation.BOTH)) {
            connection.subscriber(ORDERS, MessageSet.of(Ordered.TYPE)).subscribe(received::add);
            Publisher<Ordered> publisher = connection.publisher(ORDERS, MessageSet.of(Ordered.TYPE));
            var refused = assertThrows(EncodeException.class, () -> publisher.send(wrong()));
            assertEquals(PLACES, places(refused.faults()));
            assertTrue(String.valueOf(refused.getMessage()).contains("$message.payload#/amount: expected at least 1"));
            assertFalse(String.valueOf(refused.getMessage()).contains("secret"), "a message shows what it refuses");

            publisher.send(new Ordered(new Order(1, "A"), null));
            assertEquals(new Ordered(new Order(1, "A"), null), take());
        }
    }

    @Test
    void whatTheDocumentForbidsIsUndecodableWithAllItsFaults() throws Exception {
        try (var connection = connect(Validation.RECEIVE)) {
            connection.subscriber(ORDERS, MessageSet.of(Ordered.TYPE)).subscribe(received::add);
            connection.publisher(ORDERS, MessageSet.of(Ordered.TYPE)).send(wrong());
            Failure failure = failures.poll(10, TimeUnit.SECONDS);
            var cause = (DecodeException) failure.cause();
            assertEquals(PLACES, places(cause.faults()));
            assertTrue(received.isEmpty());
        }
    }

    @Test
    void whatComesInIsNotComparedWhereOnlyWhatGoesOutIs() throws Exception {
        try (var connection = connect(Validation.SEND)) {
            connection.subscriber(ORDERS, MessageSet.of(Ordered.TYPE)).subscribe(received::add);
            Publisher<Ordered> publisher = connection.publisher(ORDERS, MessageSet.of(Ordered.TYPE));
            assertEquals(
                    PLACES,
                    places(assertThrows(EncodeException.class, () -> publisher.send(wrong()))
                            .faults()));
            inject("orders", "{\"amount\":0}", Headers.of("hop", "4"));
            assertEquals(new Ordered(new Order(0, null), new OrderHeaders(4)), take());
        }
    }

    @Test
    void nothingIsComparedWhereNothingIsAskedFor() throws Exception {
        try (var connection = connect(Validation.NONE)) {
            connection.subscriber(ORDERS, MessageSet.of(Ordered.TYPE)).subscribe(received::add);
            connection.publisher(ORDERS, MessageSet.of(Ordered.TYPE)).send(wrong());
            assertEquals(wrong(), take());
        }
    }

    @Test
    void aHeaderThatDoesNotFitItsTypeDoesNotHideWhatIsWrongWithThePayload() throws Exception {
        try (var connection = connect(Validation.RECEIVE)) {
            connection.subscriber(ORDERS, MessageSet.of(Ordered.TYPE)).subscribe(received::add);
            inject("orders", "{\"amount\":0,\"code\":\"secret\"}", Headers.of("hop", "far"));
            var cause = (DecodeException) failures.poll(10, TimeUnit.SECONDS).cause();
            assertEquals(PLACES, places(cause.faults()));
            String said = String.valueOf(cause.getMessage());
            assertTrue(
                    said.startsWith(
                            "what came in is no ordered: $message.header#/hop: not a whole number that fits Integer; "),
                    said);
        }
    }

    @Test
    void headersAreComparedAsTheirTypesNotAsTheText() throws Exception {
        try (var connection = connect(Validation.BOTH)) {
            connection.subscriber(ORDERS, MessageSet.of(Ordered.TYPE)).subscribe(received::add);
            inject("orders", "{\"amount\":1}", Headers.of("hop", "3"));
            assertEquals(new Ordered(new Order(1, null), new OrderHeaders(3)), take());
            inject("orders", "{\"amount\":1}", Headers.of("hop", "4"));
            var cause = (DecodeException) failures.poll(10, TimeUnit.SECONDS).cause();
            assertEquals(List.of("$message.header#/hop"), places(cause.faults()));
        }
    }

    @Test
    void aTreeIsMadeOnlyForWhatIsNotSeenToBeValid() throws Exception {
        var trees = new AtomicInteger();
        ValidatorFactory counting = schema -> {
            Validator validator = new JsonSchemaValidators().validator(schema);
            return new Validator() {
                @Override
                public List<Fault> validate(JsonValue value, RuntimeExpression.Source part) {
                    trees.incrementAndGet();
                    return validator.validate(value, part);
                }

                @Override
                public boolean accepts(Binary json) {
                    return validator.accepts(json);
                }
            };
        };
        var options = ConnectOptions.builder().transport(transport).validatorFactory(counting);
        try (var connection = Connection.open(SERVER, options.build())) {
            connection.subscriber(ORDERS, MessageSet.of(Ordered.TYPE)).subscribe(received::add);
            Publisher<Ordered> publisher = connection.publisher(ORDERS, MessageSet.of(Ordered.TYPE));
            publisher.send(new Ordered(new Order(1, "A"), null));
            assertEquals(new Ordered(new Order(1, "A"), null), take());
            assertEquals(0, trees.get());
            assertThrows(EncodeException.class, () -> publisher.send(new Ordered(new Order(0, "A"), null)));
            assertEquals(1, trees.get());
        }
    }

    /** A text of digits is text, whatever JSON would make of it. */
    @Test
    void textIsComparedAsText() throws Exception {
        try (var connection = connect(Validation.BOTH)) {
            connection.subscriber(WORDS, MessageSet.of(Word.TYPE)).subscribe(received::add);
            Publisher<Word> publisher = connection.publisher(WORDS, MessageSet.of(Word.TYPE));
            assertThrows(EncodeException.class, () -> publisher.send(new Word("1234")));
            inject("words", "1234", Headers.empty());
            var cause = (DecodeException) failures.poll(10, TimeUnit.SECONDS).cause();
            assertEquals(
                    List.of(new RuntimeExpression(RuntimeExpression.Source.PAYLOAD, JsonPointer.ROOT)),
                    cause.faults().stream().map(Fault::at).toList());
            publisher.send(new Word("123"));
            assertEquals(new Word("123"), take());
        }
    }

    @Test
    void aSchemaThatIsNotThereShowsWhenTheOperationIsOpened() {
        try (var connection = connect(Validation.BOTH)) {
            var failure = assertThrows(
                    IllegalArgumentException.class, () -> connection.publisher(ORDERS, MessageSet.of(Lost.TYPE)));
            assertTrue(String.valueOf(failure.getMessage()).contains("no%20such"), failure.toString());
        }
    }

    private void inject(String address, String payload, Headers headers) {
        transport.send(
                SERVER.address(),
                address,
                Envelope.builder(Binary.utf8(payload)).headers(headers).build());
    }

    private Message take() throws InterruptedException {
        Delivery<? extends Message> delivery = received.poll(10, TimeUnit.SECONDS);
        assertTrue(delivery != null, () -> "nothing came in; " + failures);
        return delivery.message();
    }
}
