package com.example.quotes;

import com.example.pricedesk.PriceDesk;
import com.example.shop.Shop;
import com.example.shop.channels.QuoteRequestsParameters.Region;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.testkit.InMemoryTransport;

/** A price desk and two shops, each of which gets its own answers. */
public final class Quotes {
    private Quotes() {}

    public static void main(String[] args) {
        ConnectOptions options = ConnectOptions.defaults().transport(InMemoryTransport.create());
        try (var desk = PriceDesk.open(com.example.pricedesk.servers.WholesaleServer.create(), options);
                var north = Shop.open(
                        Region.NORTH, "shop-1.quotes", com.example.shop.servers.WholesaleServer.create(), options);
                var south = Shop.open(
                        Region.SOUTH, "shop-2.quotes", com.example.shop.servers.WholesaleServer.create(), options)) {
            System.out.println("shop 1, " + north.ask("lamp", 3));
            System.out.println("shop 2, " + south.ask("bulb", 40));
            System.out.println("shop 1, " + north.ask("piano", 1));
            System.out.println("price desk: " + desk.answers() + " answers");
        }
    }
}
