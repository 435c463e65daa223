package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.Tls;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the plug-ins of kafka-clients need, handed to them as one property. */
record Secret(Optional<Credentials> credentials, Optional<ClientCertificate> certificate, Tls tls) {
    static final String PROPERTY = "asyncapigen.secret";

    static Secret of(Map<String, ?> configuration) {
        return (Secret) Objects.requireNonNull(configuration.get(PROPERTY), PROPERTY);
    }

    @Override
    public String toString() {
        return "***";
    }
}
