package io.asyncapigen.runtime;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is, its variables filled in.
 *
 * @param protocol in lower case, as {@code kafka-secure}
 * @param protocolVersion as written
 * @param host with the port where one is written; some protocols take several hosts with commas between
 * @param pathname with its slash, as {@code /production}
 */
public record ServerAddress(
        String protocol,
        @Nullable String protocolVersion,
        String host,
        @Nullable String pathname) {
    public ServerAddress {
        protocol = protocol.toLowerCase(Locale.ROOT);
        Objects.requireNonNull(host, "host");
    }

    public static ServerAddress of(String protocol, String host) {
        return new ServerAddress(protocol, null, host, null);
    }

    public static ServerAddress of(
            String protocol, @Nullable String protocolVersion, String host, @Nullable String pathname) {
        return new ServerAddress(protocol, protocolVersion, host, pathname);
    }

    /** As {@code kafka://broker:9092/path}, without what could be a user and a password. */
    @Override
    public String toString() {
        String shown = host.substring(host.lastIndexOf('@') + 1);
        return protocol + "://" + shown + (pathname == null ? "" : pathname);
    }
}
