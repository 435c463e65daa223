package io.asyncapigen.runtime.mqtt;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.MqttWebSocketConfig;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.TlsContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a server is, and how it is spoken to. */
record Endpoint(Server server, ConnectOptions options, List<Host> hosts) {
    record Host(String name, int port) {}

    private static final Set<String> SECURE = Set.of("mqtts", "secure-mqtt", "mqtts5");
    private static final int PORT = 1883;
    private static final int SECURE_PORT = 8883;
    private static final int WEB_PORT = 80;
    private static final int SECURE_WEB_PORT = 443;
    private static final String WEB_PATH = "mqtt";
    private static final Pattern HOST = Pattern.compile("(\\[[^\\]]+\\]|[^:/@\\[\\]]+)(?::(\\d{1,5}))?");

    /** @throws ConnectFailedException when there is no such place */
    static Endpoint of(Server server, ConnectOptions options) {
        boolean isWeb = options.option(MqttWebSocket.class).isPresent();
        if (!isWeb && !path(server).isEmpty()) {
            throw new ConnectFailedException(
                    server.address() + " has a path, which means something over WebSocket only (MqttWebSocket)");
        }
        int usual = isSecure(server) ? (isWeb ? SECURE_WEB_PORT : SECURE_PORT) : (isWeb ? WEB_PORT : PORT);
        List<Host> hosts = Arrays.stream(server.address().host().split(","))
                .map(each -> host(each.strip(), usual))
                .toList();
        return new Endpoint(server, options, hosts);
    }

    /** Without its slash; empty when there is none. */
    private static String path(Server server) {
        String path = Objects.requireNonNullElse(server.address().pathname(), "");
        return path.startsWith("/") ? path.substring(1) : path;
    }

    static boolean isSecure(Server server) {
        return SECURE.contains(server.address().protocol());
    }

    private static Host host(String text, int usual) {
        Matcher matcher = HOST.matcher(text);
        if (!matcher.matches()) {
            throw new ConnectFailedException("\"" + text.substring(text.lastIndexOf('@') + 1)
                    + "\" is no host of MQTT: a name or address, and a port; credentials go into ConnectOptions");
        }
        return new Host(
                matcher.group(1).replaceAll("[\\[\\]]", ""),
                matcher.group(2) == null ? usual : Integer.parseInt(matcher.group(2)));
    }

    /**
     * For one attempt to connect: the next host each time, and certificates as they are now.
     *
     * @param attempt from 0
     * @throws ConnectFailedException when the certificates cannot be used
     */
    MqttClientTransportConfig transport(int attempt) {
        Host host = hosts.get(attempt % hosts.size());
        long millis =
                Math.min(Integer.MAX_VALUE, Math.max(1, options.connectTimeout().toMillis()));
        return MqttClientTransportConfig.builder()
                .serverHost(host.name())
                .serverPort(host.port())
                .socketConnectTimeout(millis, TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(millis, TimeUnit.MILLISECONDS)
                .sslConfig(isSecure(server) ? encryption(millis) : null)
                .webSocketConfig(options.option(MqttWebSocket.class).isPresent() ? web(millis) : null)
                .build();
    }

    private MqttWebSocketConfig web(long millis) {
        return MqttWebSocketConfig.builder()
                .serverPath(path(server).isEmpty() ? WEB_PATH : path(server))
                .handshakeTimeout(millis, TimeUnit.MILLISECONDS)
                .build();
    }

    private MqttClientSslConfig encryption(long millis) {
        TlsContext context = TlsContext.of(server, options);
        return MqttClientSslConfig.builder()
                .trustManagerFactory(context.trust())
                .keyManagerFactory(context.keys().orElse(null))
                .hostnameVerifier(context.hostVerified() ? null : (host, session) -> true)
                .handshakeTimeout(millis, TimeUnit.MILLISECONDS)
                .build();
    }

    @Override
    public String toString() {
        return server.address().toString();
    }
}
