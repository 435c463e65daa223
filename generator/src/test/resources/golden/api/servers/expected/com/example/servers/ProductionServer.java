package com.example.servers;

import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.WireValues;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Where customers are.
 *
 * <p>Behind a <i>proxy</i>.
 *
 * <p>Server {@code #/servers/production}: {@code mqtt} at
 * <code>{region}.example.com:{port}/{tenant}/v1</code>.
 *
 * <p>Security {@code oauth}:
 *
 * <p>Ask <i>us</i> for a client.
 *
 * <p>Tags: {@code live}.
 */
@Generated("io.asyncapigen")
public final class ProductionServer implements Server {
    private static final Bindings BINDINGS = Bindings.builder()
            .add("mqtt", JsonObject.builder()
                    .put("clientId", "app")
                    .put("cleanSession", true)
                    .put("lastWill", JsonObject.builder()
                            .put("topic", "gone")
                            .put("qos", 2)
                            .put("message", "Gone")
                            .put("retain", false)
                            .build())
                    .put("keepAlive", 60)
                    .put("sessionExpiryInterval", 4294967295L)
                    .build())
            .build();

    private static final List<SecurityRequirement> SECURITY = List.of(
            new SecurityRequirement("userPassword", new SecurityScheme.UserPassword(), List.of()),
            new SecurityRequirement("apiKey", new SecurityScheme.ApiKey(SecurityScheme.ApiKey.In.PASSWORD), List.of()),
            new SecurityRequirement("X509", new SecurityScheme.X509(), List.of()),
            new SecurityRequirement("symmetricEncryption", new SecurityScheme.SymmetricEncryption(), List.of()),
            new SecurityRequirement("asymmetricEncryption", new SecurityScheme.AsymmetricEncryption(), List.of()),
            new SecurityRequirement("httpApiKey", new SecurityScheme.HttpApiKey("X-Key", SecurityScheme.HttpApiKey.In.COOKIE), List.of()),
            new SecurityRequirement("http", new SecurityScheme.Http("bearer", "JWT"), List.of()),
            new SecurityRequirement("oauth", new SecurityScheme.OAuth2(null, null, new SecurityScheme.OAuth2.Flow(null, URI.create("https://example.com/token"), null, Map.ofEntries(Map.entry("read", "Read."), Map.entry("write", "Write."))), null), List.of("read")),
            new SecurityRequirement("openIdConnect", new SecurityScheme.OpenIdConnect(URI.create("https://example.com/.well-known")), List.of("a")),
            new SecurityRequirement("plain", new SecurityScheme.Plain(), List.of()),
            new SecurityRequirement("scramSha256", new SecurityScheme.ScramSha256(), List.of()),
            new SecurityRequirement("scramSha512", new SecurityScheme.ScramSha512(), List.of()),
            new SecurityRequirement("gssapi", new SecurityScheme.Gssapi(), List.of()));

    private final ServerAddress address;

    private ProductionServer(Region region, Port port, String tenant) {
        this.address = ServerAddress.of(
                "mqtt",
                "5",
                region.value() + ".example.com:" + port.value(),
                "/" + tenant + "/v1");
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public Bindings bindings() {
        return BINDINGS;
    }

    @Override
    public List<SecurityRequirement> security() {
        return SECURITY;
    }

    /**
     * The port.
     */
    public enum Port {
        _1883("1883"),

        _8883("8883");

        private static final WireValues<String, Port> VALUES = WireValues.of(values(), each -> each.value);

        private final String value;

        Port(String value) {
            this.value = value;
        }

        /**
         * @throws IllegalArgumentException when the document does not allow the value
         */
        public static Port of(String value) {
            return VALUES.get(value);
        }

        /**
         * As it is written in the address.
         */
        public String value() {
            return value;
        }
    }

    /**
     * Takes the values of the server's variables. Not thread-safe.
     */
    public static final class Builder {
        private Region region = Region.EU;

        private Port port = Port._8883;

        private @Nullable String tenant;

        private Builder() {
        }

        /**
         * The region; default {@code eu}
         */
        public Builder region(Region region) {
            this.region = Objects.requireNonNull(region, "region");
            return this;
        }

        /**
         * The port; default {@code 8883}
         */
        public Builder port(Port port) {
            this.port = Objects.requireNonNull(port, "port");
            return this;
        }

        /**
         * Whose data; such as {@code acme}
         */
        public Builder tenant(String tenant) {
            this.tenant = Objects.requireNonNull(tenant, "tenant");
            return this;
        }

        /**
         * @throws IllegalStateException when a variable without a default has no value
         */
        public ProductionServer build() {
            MissingMembers.of("the server production")
                    .require("tenant", tenant)
                    .check();
            return new ProductionServer(region, port, tenant);
        }
    }
}
