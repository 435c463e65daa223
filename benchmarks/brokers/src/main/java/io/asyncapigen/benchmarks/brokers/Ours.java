package io.asyncapigen.benchmarks.brokers;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the classes call that are generated.
 *
 * @param sending options of the route that is sent on, by its address
 * @param receiving options of the route that is received from, by its address
 * @param each options of a send
 * @param maxInFlight how many messages a subscription handles at once
 */
record Ours(
        Server server,
        Function<String, List<RouteOption>> sending,
        Function<String, List<RouteOption>> receiving,
        Function<Measurement, SendOption[]> each,
        int maxInFlight)
        implements Contender {

    /** Without options. */
    static Ours plain(Server server, int maxInFlight) {
        return new Ours(server, address -> List.of(), address -> List.of(), message -> new SendOption[0], maxInFlight);
    }

    @Override
    public String name() {
        return "asyncapi-gen";
    }

    private Connection connect() {
        return Connection.open(server, ConnectOptions.defaults());
    }

    private static Route route(String address, List<RouteOption> options) {
        Route route = Route.of(address, AddressTemplate.parse(address));
        for (RouteOption option : options) {
            route = route.option(option);
        }
        return route;
    }

    @Override
    public Sender sender(String address) {
        Connection connection = connect();
        Publisher<Measurement> publisher =
                connection.publisher(route(address, sending.apply(address)), Measurement.SET);
        return new Sender() {
            @Override
            public void send(Measurement message, Consumer<@Nullable Throwable> done) {
                publisher.sendAsync(message, each.apply(message)).whenComplete((receipt, e) -> done.accept(e));
            }

            @Override
            public void end() {
                connection.close();
            }
        };
    }

    @Override
    public Ending receive(String address, IntConsumer handler) {
        Connection connection = connect();
        connection
                .subscriber(route(address, receiving.apply(address)), Measurement.SET)
                .maxInFlight(maxInFlight)
                .subscribe(
                        delivery -> handler.accept(delivery.message().payload().number()));
        return connection::close;
    }
}
