package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.http.proof.Proofs;
import io.asyncapigen.runtime.http.proof.Shown;
import io.asyncapigen.runtime.spi.FieldCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client says in the handshake of a route beside the path: as the options have it, and as the channel's binding wants it. */
record ClientHandshake(Route route, Site site, FieldCodec codec) {
    /** @throws ConnectFailedException when there is a typed value that no handshake could have */
    static void check(ConnectOptions options) {
        for (ConnectOption each : options.options()) {
            if (each instanceof BindingField.Value<?> typed
                    && !typed.field().protocol().equals(HandshakeFields.PROTOCOL)) {
                throw new ConnectFailedException("a WebSocket has no " + typed.field());
            }
        }
    }

    /**
     * All of it but for credentials.
     *
     * @param proofs what is shown beside
     * @throws UnsupportedByTransportException when it is not as the binding says
     */
    WsHandshake of(ConnectOptions options, Proofs proofs) {
        try {
            WsHandshake given = WsHandshake.empty();
            for (ConnectOption each : options.options()) {
                boolean isOfAnother = each instanceof BindingField.Value<?> typed
                        && !site.fields().has(typed.field());
                given = isOfAnother ? given : given.with(of(each));
            }
            for (RouteOption each : route.options()) {
                given = given.with(of(each));
            }
            WsHandshake said = site.handshake().complete(given);
            check(said, proofs.shown());
            return said;
        } catch (EncodeException | DecodeException | IllegalArgumentException e) {
            throw new UnsupportedByTransportException(
                    "the handshake of " + route + " is not as its binding says: " + e.getMessage()
                            + "; give it with the option WsHandshake, or with the constants of the channel class",
                    e);
        }
    }

    private WsHandshake of(Object option) {
        if (option instanceof BindingField.Value<?> typed) {
            if (!site.fields().has(typed.field())) {
                throw new IllegalArgumentException("it has no " + typed.field());
            }
            return HandshakeFields.write(typed, codec);
        }
        return option instanceof WsHandshake wish ? wish : WsHandshake.empty();
    }

    private void check(WsHandshake said, Shown credentials) {
        Map<String, List<String>> query = with(said.query(), credentials.query());
        Map<String, List<String>> headers = with(said.headers(), credentials.fields());
        site.handshake().fault(query, headers).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        site.fields().read(query, headers, codec);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> said, Map<String, String> credentials) {
        var all = new LinkedHashMap<>(said);
        credentials.forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }
}
