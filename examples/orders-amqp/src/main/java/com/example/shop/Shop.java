package com.example.shop;

import com.example.shop.channels.Country;
import com.example.shop.messages.NotSoldMessage;
import com.example.shop.messages.OrderPlacedMessage;
import com.example.shop.messages.ParcelSentMessage;
import com.example.shop.messages.PriceMessage;
import com.example.shop.messages.PriceRequestMessage;
import com.example.shop.messages.PricesMessage;
import com.example.shop.schemas.OrderLine;
import com.example.shop.schemas.OrderedHeaders;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import java.util.function.Consumer;

/** Asks for prices and orders. Written with the code for the counterpart: {@code --perspective client}. */
public final class Shop implements AutoCloseable {
    private final String name;
    private final OrdersApi api;
    private final Consumer<String> log;

    private Shop(String name, OrdersApi api, Consumer<String> log) {
        this.name = name;
        this.api = api;
        this.log = log;
    }

    /** Connects, and hears of its parcels from then on, and of those that left while it was away. */
    public static Shop open(String name, Server broker, ConnectOptions options, Consumer<String> log) {
        var shop = new Shop(name, OrdersApi.connect(broker, options), log);
        shop.api.sendParcel(name).subscribe(shop::parcelSent);
        return shop;
    }

    /** Asks what something costs, and waits for the answer. */
    public void askPrice(String article, int pieces) {
        PricesMessage reply = api.quotePrice().request(PriceRequestMessage.of(new OrderLine(article, pieces)));
        if (reply instanceof PriceMessage price) {
            log.accept("shop: " + pieces + " " + article + " for "
                    + price.payload().total() + " euros");
        } else if (reply instanceof NotSoldMessage not) {
            log.accept("shop: no " + not.payload().article() + " to be had");
        }
    }

    /** Orders something. Returns when the broker has put the order into a queue, and fails when there is none for it. */
    public void order(String number, Country country, String article, int pieces) {
        api.packOrder(country)
                .send(OrderPlacedMessage.of(new OrderLine(article, pieces), new OrderedHeaders(number, name)));
    }

    private void parcelSent(Delivery<ParcelSentMessage> delivery) {
        ParcelSentMessage parcel = delivery.message();
        log.accept("shop: " + parcel.headers().orderNumber() + " is on its way as "
                + parcel.payload().trackingCode());
    }

    @Override
    public void close() {
        api.close();
    }
}
