package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.TlsContext;
import java.util.Optional;

/** From the exceptions of amqp-client to ours. */
final class Failures {
    private Failures() {}

    static AsyncApiException connect(ServerAddress server, Throwable failure) {
        if (failure instanceof AuthenticationFailureException
                || failure instanceof PossibleAuthenticationFailureException) {
            return new AuthenticationFailedException(
                    server + " did not accept the credentials: " + failure.getMessage(), failure);
        }
        Optional<AsyncApiException> tls = TlsContext.failure(server, failure);
        return tls.isPresent()
                ? tls.get()
                : new ConnectFailedException("cannot connect to " + server + ": " + reason(failure), failure);
    }

    /** What a broker that is there has against an operation. */
    static AsyncApiException open(String what, Throwable failure) {
        return failure instanceof AsyncApiException ours
                ? ours
                : new AsyncApiException("cannot open " + what + ": " + reason(failure), failure);
    }

    /** The broker's own words, where it said some. */
    static String reason(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ShutdownSignalException signal) {
                return reason(signal);
            }
        }
        return failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
    }

    private static String reason(ShutdownSignalException signal) {
        if (signal.getReason() instanceof AMQP.Channel.Close close) {
            return close.getReplyText();
        } else if (signal.getReason() instanceof AMQP.Connection.Close close) {
            return close.getReplyText();
        }
        return "the connection was lost";
    }
}
