package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.Address;
import io.asyncapigen.runtime.ServerAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Where a server is: hosts with ports, and the virtual host, which the path names. */
record Endpoint(List<Address> hosts, String virtualHost) {
    private static final int PORT = 5672;
    private static final int TLS_PORT = 5671;

    static Endpoint of(ServerAddress server) {
        int port = server.protocol().equals("amqps") ? TLS_PORT : PORT;
        List<Address> hosts = Arrays.stream(server.host().split(","))
                .map(String::strip)
                .map(each -> {
                    Address parsed = Address.parseAddress(each);
                    return parsed.getPort() > 0 ? parsed : new Address(parsed.getHost(), port);
                })
                .toList();
        return new Endpoint(hosts, virtualHost(server.pathname()));
    }

    /** {@code /orders} is the virtual host orders; no path, or the bare slash, is the one that is called slash. */
    private static String virtualHost(@org.jspecify.annotations.Nullable String pathname) {
        String name = pathname == null ? "" : pathname.startsWith("/") ? pathname.substring(1) : pathname;
        return name.isEmpty() ? "/" : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
