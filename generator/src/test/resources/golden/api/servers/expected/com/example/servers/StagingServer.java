package com.example.servers;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The server {@code staging}.
 *
 * <p>Server {@code #/servers/staging}: {@code mqtt} at <code>{region}.staging.example.com</code>.
 */
@Generated("io.asyncapigen")
public final class StagingServer implements Server {
    private final ServerAddress address;

    private StagingServer(Region region) {
        this.address = ServerAddress.of("mqtt", region.value() + ".staging.example.com");
    }

    /**
     * The server with the defaults of its variables.
     */
    public static StagingServer create() {
        return new StagingServer(Region.EU);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    /**
     * Takes the values of the server's variables. Not thread-safe.
     */
    public static final class Builder {
        private Region region = Region.EU;

        private Builder() {
        }

        /**
         * The region; default {@code eu}
         */
        public Builder region(Region region) {
            this.region = Objects.requireNonNull(region, "region");
            return this;
        }

        public StagingServer build() {
            return new StagingServer(region);
        }
    }
}
