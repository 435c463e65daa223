package com.example.orderservice;

import com.example.orderservice.channels.PlacedOrdersParameters;
import com.example.orderservice.messages.NotSoldMessage;
import com.example.orderservice.messages.OrderPlacedMessage;
import com.example.orderservice.messages.OrderRefusedMessage;
import com.example.orderservice.messages.ParcelSentMessage;
import com.example.orderservice.messages.PriceMessage;
import com.example.orderservice.messages.PriceRequestMessage;
import com.example.orderservice.messages.PricesMessage;
import com.example.orderservice.schemas.NotSoldPayload;
import com.example.orderservice.schemas.NumberedHeaders;
import com.example.orderservice.schemas.OrderLine;
import com.example.orderservice.schemas.OrderRefusedHeaders;
import com.example.orderservice.schemas.ParcelSentPayload;
import com.example.orderservice.schemas.PricePayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.amqp.AmqpDeadLetters;
import io.asyncapigen.runtime.amqp.AmqpQueue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Packs orders and says what things cost. Written with the code for the application of the document. */
public final class OrderService implements AutoCloseable {
    private static final Map<String, BigDecimal> PRICES =
            Map.of("lamp", new BigDecimal("19.90"), "bulb", new BigDecimal("2.35"));

    private final OrdersApi api;
    private final Consumer<String> log;
    private final AtomicInteger packed = new AtomicInteger();

    private OrderService(OrdersApi api, Consumer<String> log) {
        this.api = api;
        this.log = log;
    }

    /** Connects, and takes orders and requests from then on. */
    public static OrderService open(Server broker, ConnectOptions options, Consumer<String> log) {
        var service = new OrderService(OrdersApi.connect(broker, options), log);
        // First, for the broker drops what is refused while this exchange is not there.
        service.api.reviewOrder(AmqpQueue.of("orders-to-review")).subscribe(service::review);
        // A queue with a name collects orders while the service is away, and is shared by all of its instances.
        service.api
                .packOrder(AmqpQueue.of("orders-to-pack"), AmqpDeadLetters.toExchange("orders.refused"))
                .errorHandler(ErrorHandler.always(Settlement.REJECT))
                .subscribe(service::pack);
        service.api.quotePrice().respond(service::quote);
        return service;
    }

    /** Returning accepts the order, and throwing refuses it. */
    private void pack(Delivery<OrderPlacedMessage> delivery) {
        OrderPlacedMessage order = delivery.message();
        String number = order.headers().orderNumber();
        OrderLine line = order.payload();
        if (!PRICES.containsKey(line.article())) {
            throw new IllegalArgumentException("we do not sell any " + line.article());
        }
        packed.incrementAndGet();
        var country = PlacedOrdersParameters.from(delivery.parameters()).country();
        log.accept("order service: packed " + number + " for " + country.value() + ", " + line.pieces() + " "
                + line.article());
        var parcel = new ParcelSentPayload("P-" + number);
        api.sendParcel(order.headers().shop()).send(ParcelSentMessage.of(parcel, new NumberedHeaders(number)));
    }

    /** The broker writes into the headers why an order is here, and from which queue. */
    private void review(Delivery<OrderRefusedMessage> delivery) {
        OrderRefusedHeaders headers = delivery.message().headers();
        OrderLine line = delivery.message().payload();
        log.accept("order service: " + headers.orderNumber() + " of " + headers.shop() + " was " + headers.reason()
                + " in " + headers.queue() + ": " + line.pieces() + " " + line.article());
    }

    private PricesMessage quote(Delivery<PriceRequestMessage> delivery) {
        OrderLine line = delivery.message().payload();
        BigDecimal price = PRICES.get(line.article());
        return price == null
                ? NotSoldMessage.of(new NotSoldPayload(line.article()))
                : PriceMessage.of(new PricePayload(price.multiply(BigDecimal.valueOf(line.pieces()))));
    }

    /** How many orders it has packed. */
    public int packed() {
        return packed.get();
    }

    @Override
    public void close() {
        api.close();
    }
}
