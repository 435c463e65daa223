package io.asyncapigen.runtime.mqtt;

import com.hivemq.client.mqtt.exceptions.MqttClientStateException;
import com.hivemq.client.mqtt.exceptions.MqttSessionExpiredException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import com.hivemq.client.mqtt.mqtt3.message.connect.connack.Mqtt3ConnAckReturnCode;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubRecException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.TlsContext;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** From the exceptions of the HiveMQ client to ours. */
final class Failures {
    private static final Set<String> REFUSALS =
            Set.of("BAD_USER_NAME_OR_PASSWORD", "NOT_AUTHORIZED", "BAD_AUTHENTICATION_METHOD", "BANNED");

    private Failures() {}

    static AsyncApiException connect(ServerAddress server, Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof AsyncApiException ours) {
            return ours;
        }
        Optional<String> reason = reason(cause);
        if (reason.filter(REFUSALS::contains).isPresent()) {
            return new AuthenticationFailedException(
                    server + " did not accept the credentials: " + reason.get(), cause);
        }
        return TlsContext.failure(server, cause)
                .orElseGet(() -> new ConnectFailedException("cannot connect to " + server + ": " + text(cause), cause));
    }

    static SendFailedException send(String topic, Throwable failure) {
        Throwable cause = cause(failure);
        String why = reason(cause).filter("NOT_AUTHORIZED"::equals).isPresent()
                ? "the server does not allow it"
                : isLost(cause) ? "the connection was lost before the server said that it has it" : text(cause);
        return new SendFailedException("cannot send to " + topic + ": " + why, cause);
    }

    static AsyncApiException subscribe(ServerAddress server, String filter, Throwable failure) {
        Throwable cause = cause(failure);
        String refusal = cause instanceof Mqtt3SubAckException
                ? ""
                : ": " + reason(cause).orElse(text(cause));
        return new AsyncApiException(server + " does not allow to subscribe to " + filter + refusal, cause);
    }

    /** Whether the server has ended the connection because another one says to be the same client. */
    static boolean isTakenOver(Throwable failure) {
        return reason(cause(failure)).filter("SESSION_TAKEN_OVER"::equals).isPresent();
    }

    /** Whether it was the connection and not the message: it may be sent again on the next one. */
    static boolean isLost(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof MqttSessionExpiredException || cause instanceof MqttClientStateException;
    }

    /** Whether the server may have had it when the connection was lost. */
    static boolean isDoubtful(Throwable failure) {
        return cause(failure) instanceof MqttSessionExpiredException;
    }

    /** What the server said, in the words of MQTT. */
    private static Optional<String> reason(Throwable cause) {
        if (cause instanceof Mqtt3ConnAckException said) {
            Mqtt3ConnAckReturnCode code = said.getMqttMessage().getReturnCode();
            return Optional.of(code.name());
        } else if (cause instanceof Mqtt5ConnAckException said) {
            return Optional.of(said.getMqttMessage().getReasonCode().name());
        } else if (cause instanceof Mqtt5DisconnectException said) {
            return Optional.of(said.getMqttMessage().getReasonCode().name());
        } else if (cause instanceof Mqtt5PubAckException said) {
            return Optional.of(said.getMqttMessage().getReasonCode().name());
        } else if (cause instanceof Mqtt5PubRecException said) {
            return Optional.of(said.getMqttMessage().getReasonCode().name());
        } else if (cause instanceof Mqtt5SubAckException said) {
            return said.getMqttMessage().getReasonCodes().stream()
                    .map(Enum::name)
                    .findFirst();
        }
        return Optional.empty();
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    private static String text(Throwable failure) {
        Optional<String> reason = reason(failure);
        if (reason.isPresent()) {
            return reason.get();
        }
        return failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
    }
}
