package com.example.trader;

import com.example.trader.channels.PricesChannel;
import com.example.trader.messages.WishMessage;
import com.example.trader.schemas.PricesQuery;
import com.example.trader.schemas.WishPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.netty.Role;
import java.util.function.Consumer;

/** A customer of the desk. Written with the code for the counterpart: {@code --perspective client}. */
public final class Trader implements AutoCloseable {
    private final String name;
    private final PricesApi api;
    private final Consumer<String> log;

    private Trader(String name, PricesApi api, Consumer<String> log) {
        this.name = name;
        this.api = api;
        this.log = log;
    }

    /** A customer who connects to the desk for whatever it sends and receives, which is what the role says. */
    public static Trader open(String name, Server server, ConnectOptions options, Consumer<String> log) {
        PricesApi api = PricesApi.connect(
                server, options.toBuilder().option(Role.CONNECT).build());
        return new Trader(name, api, log);
    }

    /** Connects to the path of a metal, and hears of its prices from then on. */
    public void watch(String metal) {
        var query = PricesQuery.builder().customer(name).build();
        api.tellPrices(metal, PricesChannel.WS_QUERY.with(query))
                .subscribe(delivery -> log.accept(name + ": " + metal + " is at "
                        + delivery.message().payload().cents()));
    }

    /** Asks what so much of a metal costs. */
    public long ask(String metal, long grams) {
        return api.makeOffers()
                .request(WishMessage.of(new WishPayload(metal, grams, null)))
                .payload()
                .cents();
    }

    @Override
    public void close() {
        api.close();
    }
}
