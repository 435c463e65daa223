package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.spi.TlsContext;
import java.security.KeyStore;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.jspecify.annotations.Nullable;

/** TLS with the trust and the key of the connect options. Made by kafka-clients. */
public final class TlsEngines implements SslEngineFactory {
    private @Nullable TlsContext tls;

    @Override
    public void configure(Map<String, ?> configs) {
        Secret secret = Secret.of(configs);
        tls = TlsContext.of(secret.tls(), secret.certificate());
    }

    @Override
    public SSLEngine createClientSslEngine(String peerHost, int peerPort, String endpointIdentification) {
        return Objects.requireNonNull(tls, "not configured").client(peerHost, peerPort);
    }

    @Override
    public SSLEngine createServerSslEngine(String peerHost, int peerPort) {
        throw new UnsupportedOperationException("clients only");
    }

    @Override
    public boolean shouldBeRebuilt(Map<String, Object> nextConfigs) {
        return false;
    }

    @Override
    public Set<String> reconfigurableConfigs() {
        return Set.of();
    }

    @Override
    public @Nullable KeyStore keystore() {
        return null;
    }

    @Override
    public @Nullable KeyStore truststore() {
        return null;
    }

    @Override
    public void close() {}
}
