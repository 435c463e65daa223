package io.asyncapigen.runtime.ws;

import java.time.Duration;
import java.util.Optional;

/** On which terms a server of ours takes WebSockets at a path, beside the settings. */
record Terms(Guard guard, Optional<WsOrigins> origins, Optional<WsSessionListener> listener, Duration closeTimeout) {}
