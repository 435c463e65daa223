package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.security.ClientCertificate;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.jspecify.annotations.Nullable;

/** TLS with the trust and the key of the connect options. Made by kafka-clients. */
public final class TlsEngines implements SslEngineFactory {
    private @Nullable SSLContext context;
    private boolean hostVerified = true;

    @Override
    public void configure(Map<String, ?> configs) {
        Secret secret = Secret.of(configs);
        hostVerified = secret.tls().hostVerified();
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(secret.tls().trusted().map(each -> each.get()).orElse(null));
            KeyManager @Nullable [] keys =
                    secret.certificate().isPresent() ? keys(secret.certificate().get()) : null;
            SSLContext made = SSLContext.getInstance("TLS");
            made.init(keys, trust.getTrustManagers(), null);
            context = made;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot use the certificates that were given: " + e.getMessage(), e);
        }
    }

    private static KeyManager[] keys(ClientCertificate certificate) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        char[] password = certificate.password().get();
        try {
            keys.init(certificate.keyStore().get(), password);
        } finally {
            Arrays.fill(password, ' ');
        }
        return keys.getKeyManagers();
    }

    @Override
    public SSLEngine createClientSslEngine(String peerHost, int peerPort, String endpointIdentification) {
        SSLContext known = context;
        if (known == null) {
            throw new IllegalStateException("not configured");
        }
        SSLEngine engine = known.createSSLEngine(peerHost, peerPort);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(hostVerified ? "HTTPS" : "");
        engine.setSSLParameters(parameters);
        return engine;
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
