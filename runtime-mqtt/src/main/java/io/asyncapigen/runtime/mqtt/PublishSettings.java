package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Wishes;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How messages are published.
 *
 * @param expiry in seconds; MQTT 5 only
 */
record PublishSettings(MqttQos qos, boolean isRetained, OptionalLong expiry) {
    /** Of the options, otherwise of the operation's binding. */
    static PublishSettings of(Route route, ConnectOptions options, DocumentBinding binding) {
        return new PublishSettings(
                qos(route, options, binding),
                route.option(MqttRetain.class)
                        .map(MqttRetain::retained)
                        .orElseGet(() -> binding.flag("retain").orElse(false)),
                route.option(MqttExpiry.class)
                        .map(each -> OptionalLong.of(each.after().getSeconds()))
                        .orElseGet(() -> binding.number("messageExpiryInterval")));
    }

    static MqttQos qos(Route route, ConnectOptions options, DocumentBinding binding) {
        return Wishes.chosen(route, options, MqttQos.class)
                .or(() -> qos(binding))
                .orElse(MqttQos.AT_LEAST_ONCE);
    }

    static Optional<MqttQos> qos(DocumentBinding binding) {
        OptionalLong level = binding.number("qos");
        return level.isPresent() ? Optional.of(MqttQos.values()[(int) level.getAsLong()]) : Optional.empty();
    }

    /** With what is wished for one message. */
    PublishSettings with(Envelope envelope) {
        PublishSettings settings = this;
        for (SendOption each : envelope.options()) {
            if (each instanceof MqttQos wish) {
                settings = new PublishSettings(wish, settings.isRetained, settings.expiry);
            } else if (each instanceof MqttRetain wish) {
                settings = new PublishSettings(settings.qos, wish.retained(), settings.expiry);
            } else if (each instanceof MqttExpiry wish) {
                settings = new PublishSettings(
                        settings.qos,
                        settings.isRetained,
                        OptionalLong.of(wish.after().getSeconds()));
            }
        }
        return settings;
    }
}
