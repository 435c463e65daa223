package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.netty.Role;
import java.net.InetSocketAddress;

/** A server of ours that sends each message back to who sent it. */
final class EchoServer implements AutoCloseable {
    static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);

    private final Connection connection;

    EchoServer(ConnectOptions.Builder options, RouteOption... routeOptions) {
        this("ws", options, routeOptions);
    }

    EchoServer(String protocol, ConnectOptions.Builder options, RouteOption... routeOptions) {
        connection = Connection.open(
                Server.of(protocol, "127.0.0.1:0"), options.option(Role.LISTEN).build());
        Route route = route("echo", routeOptions);
        var answers = connection.publisher(route, RAW);
        connection
                .subscriber(route, RAW)
                .subscribe(delivery -> answers.sendAsync(
                        delivery.message(), delivery.metadata(WsSession.class).orElseThrow()));
    }

    static Route route(String address, RouteOption... options) {
        Route route = Route.of("channel", AddressTemplate.parse(address));
        for (RouteOption each : options) {
            route = route.option(each);
        }
        return route;
    }

    InetSocketAddress address() {
        return connection.localAddress().orElseThrow();
    }

    Server server() {
        return Server.of("ws", "127.0.0.1:" + address().getPort());
    }

    RawSocket open(String... headers) throws java.io.IOException {
        return RawSocket.open(address(), "/echo", headers);
    }

    @Override
    public void close() {
        connection.close();
    }
}
