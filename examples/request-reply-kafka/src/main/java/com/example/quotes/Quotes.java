package com.example.quotes;

import com.example.kafka.LocalKafka;
import com.example.pricedesk.PriceDesk;
import com.example.shop.Shop;
import com.example.shop.channels.QuoteRequestsParameters.Region;
import io.asyncapigen.runtime.ConnectOptions;
import java.io.IOException;

/** A price desk and two shops, each of which gets its own answers. */
public final class Quotes {
    private Quotes() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (var kafka = LocalKafka.start()) {
            run(kafka.address(), ConnectOptions.defaults());
        }
    }

    static void run(String broker, ConnectOptions options) {
        var ofDesk = com.example.pricedesk.servers.WholesaleServer.builder()
                .broker(broker)
                .build();
        var ofShops = com.example.shop.servers.WholesaleServer.builder()
                .broker(broker)
                .build();
        try (var desk = PriceDesk.open(ofDesk, options);
                var north = Shop.open(Region.NORTH, "shop-1.quotes", ofShops, options);
                var south = Shop.open(Region.SOUTH, "shop-2.quotes", ofShops, options)) {
            System.out.println("shop 1, " + north.ask("lamp", 3));
            System.out.println("shop 2, " + south.ask("bulb", 40));
            System.out.println("shop 1, " + north.ask("piano", 1));
            System.out.println("price desk: " + desk.answers() + " answers");
        }
    }
}
