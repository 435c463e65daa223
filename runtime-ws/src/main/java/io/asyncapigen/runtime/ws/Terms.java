package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.http.proof.Proofs;
import io.asyncapigen.runtime.spi.FieldCodec;
import java.time.Duration;
import java.util.Optional;

/** On which terms a server of ours takes WebSockets at a path, beside the settings. */
record Terms(
        Proofs proofs,
        Optional<WsOrigins> origins,
        Optional<WsSessionListener> listener,
        FieldCodec codec,
        Duration sendTimeout,
        Duration closeTimeout) {}
