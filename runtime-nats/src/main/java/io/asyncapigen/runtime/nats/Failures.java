package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.TlsContext;
import io.nats.client.AuthenticationException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

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

    /** A send that did not get as far as the server. */
    static <T> CompletionStage<T> unsendable(Route route, RuntimeException failure) {
        return CompletableFuture.failedFuture(
                new SendFailedException("cannot send to " + route + ": " + failure.getMessage(), failure));
    }

    /** What a stage failed with. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
    }
}
