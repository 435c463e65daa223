package com.example.desk;

import com.example.desk.channels.PricesChannel;
import com.example.desk.messages.OfferMessage;
import com.example.desk.messages.PriceMessage;
import com.example.desk.messages.WishMessage;
import com.example.desk.schemas.OfferPayload;
import com.example.desk.schemas.PricePayload;
import com.example.desk.schemas.WishPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.ws.WsSession;
import io.asyncapigen.runtime.ws.WsSessionListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** The server: knows prices, tells them, and makes offers. Written with the code for the application of the document. */
public final class Desk implements AutoCloseable {
    private final PricesApi api;
    private final Map<String, Long> prices = new ConcurrentHashMap<>();
    private final Set<String> watching;

    private Desk(PricesApi api, Set<String> watching) {
        this.api = api;
        this.watching = watching;
    }

    /** Listens; what is sent goes to those who have connected, which is what the role says. */
    public static Desk open(Server server, ConnectOptions options) {
        var watching = new ConcurrentSkipListSet<String>();
        WsSessionListener coming = new WsSessionListener() {
            @Override
            public void opened(WsSession session) {
                session.said(PricesChannel.WS_QUERY).ifPresent(query -> watching.add(query.customer()));
            }
        };
        var desk = new Desk(
                PricesApi.connect(
                        server,
                        options.toBuilder().option(Role.LISTEN).option(coming).build()),
                watching);
        desk.api.makeOffers().respond(desk::offer);
        desk.api.pricesChannel().publisher("gold"); // from now on one may connect there
        return desk;
    }

    /** The port that it listens at. */
    public int port() {
        return api.connection().localAddress().orElseThrow().getPort();
    }

    /** The customers who have asked for prices, in the alphabet. */
    public Set<String> watching() {
        return watching;
    }

    /** Tells a price to all who have connected to this metal. */
    public void tell(String metal, long cents) {
        prices.put(metal, cents);
        api.tellPrices(metal).send(PriceMessage.of(new PricePayload(cents)));
    }

    private OfferMessage offer(Delivery<WishMessage> delivery) {
        WishPayload wish = delivery.message().payload();
        return OfferMessage.of(new OfferPayload(prices.getOrDefault(wish.metal(), 1L) * wish.grams(), null));
    }

    @Override
    public void close() {
        api.close();
    }
}
