package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.ServerAddress;
import java.security.cert.CertificateException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.jspecify.annotations.Nullable;

/** From the exceptions of kafka-clients to ours. */
final class Failures {
    private Failures() {}

    static ConnectFailedException connect(ServerAddress server, Throwable failure) {
        Throwable cause = unwrap(failure);
        if (cause instanceof SslAuthenticationException && isDistrust(cause)) {
            return new ConnectFailedException(
                    "the certificate of " + server + " is not trusted; say whom to trust with ConnectOptions.tls: "
                            + cause.getMessage(),
                    cause);
        } else if (cause instanceof AuthenticationException) {
            return new AuthenticationFailedException(
                    server + " did not accept the credentials: " + cause.getMessage(), cause);
        }
        return new ConnectFailedException("cannot connect to " + server + ": " + cause.getMessage(), cause);
    }

    static SendFailedException send(String topic, Throwable failure) {
        Throwable cause = unwrap(failure);
        String hint = cause instanceof RecordTooLargeException
                ? "the message is too large for topic " + topic
                        + " (max.request.size of the producer, max.message.bytes" + " of the topic): "
                : "cannot send to topic " + topic + ": ";
        return new SendFailedException(hint + cause.getMessage(), cause);
    }

    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && (failure instanceof ExecutionException || failure instanceof CompletionException)
                ? unwrap(cause)
                : failure;
    }

    /** Whether it was we who did not like the other side's certificate. */
    private static boolean isDistrust(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }
}
