package com.example.orders;

import com.example.orderservice.OrderService;
import com.example.orderservice.servers.WorkbenchServer;
import com.example.shop.Shop;
import com.example.shop.channels.Country;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An order service and a shop, which share nothing but the document and a RabbitMQ. */
public final class Orders {
    private Orders() {}

    /** @param args the broker, {@code localhost:5672} for example; without it the environment variable AMQP_SERVER says */
    public static void main(String[] args) throws InterruptedException {
        String broker = args.length > 0 ? args[0] : System.getenv().getOrDefault("AMQP_SERVER", "localhost:5672");
        // In production: ProductionServer.create(), and options with a name and a password.
        run(WorkbenchServer.builder().broker(broker).build(), ConnectOptions.defaults());
    }

    private static void run(Server broker, ConnectOptions options) throws InterruptedException {
        BlockingQueue<String> log = new LinkedBlockingQueue<>();
        try (var service = OrderService.open(broker, options, log::add);
                var shop = Shop.open("bright-ideas", broker, options, log::add)) {
            shop.askPrice("lamp", 3);
            shop.askPrice("piano", 1);
            print(log, 2);
            shop.order("1001", Country.NL, "lamp", 3);
            print(log, 2);
            shop.order("1002", Country.DE, "piano", 1);
            print(log, 1);
            System.out.println("order service: " + service.packed() + " packed");
        }
    }

    /** Prints so many lines, as they come. */
    private static void print(BlockingQueue<String> log, int lines) throws InterruptedException {
        for (int i = 0; i < lines; i++) {
            String line = log.poll(30, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("nothing happened for thirty seconds");
            }
            System.out.println(line);
        }
    }
}
