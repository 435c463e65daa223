package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.TlsContext;
import io.nats.client.AuthenticationException;
import java.util.Optional;

/** From the exceptions of jnats to ours. */
final class Failures {
    private Failures() {}

    /** @param underlying what jnats noted on the way, which says more */
    static AsyncApiException connect(ServerAddress server, Exception failure, Optional<Exception> underlying) {
        Exception cause = underlying.orElse(failure);
        Optional<AsyncApiException> tls = TlsContext.failure(server, cause);
        if (tls.isPresent()) {
            return tls.get();
        } else if (failure instanceof AuthenticationException) {
            return refused(server, reason(failure));
        }
        return new ConnectFailedException("cannot connect to " + server + ": " + reason(cause), cause);
    }

    static AuthenticationFailedException refused(ServerAddress server, String reason) {
        return new AuthenticationFailedException(server + " did not accept the credentials: " + reason);
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
    }
}
