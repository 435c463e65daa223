package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.spi.BindingValue;
import io.asyncapigen.runtime.spi.Envelope;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Between envelopes and packets. */
final class Messages {
    private static final String BINDING = "mqtt";
    private static final String RESPONSE_TOPIC = "responseTopic";
    private static final String CORRELATION_DATA = "correlationData";

    private Messages() {}

    /** @throws SendFailedException when it has what cannot be carried */
    static Packet packet(Version version, String topic, Envelope envelope, PublishSettings usual) {
        version.ofMessage().check(envelope);
        PublishSettings settings = usual.with(envelope);
        if (version == Version.V3) {
            if (!envelope.headers().isEmpty()) {
                throw new SendFailedException("MQTT 3.1.1 carries no headers, such as "
                        + envelope.headers().names().iterator().next()
                        + "; the option JsonEnvelope puts them into the payload");
            }
            return Packet.plain(topic, envelope.payload(), settings.qos(), settings.isRetained());
        }
        DocumentBinding binding = binding(envelope, version);
        return new Packet(
                topic,
                envelope.payload(),
                settings.qos(),
                settings.isRetained(),
                envelope.headers(),
                binding.text("contentType").or(() -> envelope.contentType().map(ContentType::toString)),
                binding.number("payloadFormatIndicator").equals(OptionalLong.of(1)),
                settings.expiry(),
                value(envelope, RESPONSE_TOPIC).map(HeaderValue::text).or(() -> binding.text(RESPONSE_TOPIC)),
                value(envelope, CORRELATION_DATA)
                        .map(HeaderValue::bytes)
                        .or(() -> binding.text(CORRELATION_DATA).map(Binary::utf8)));
    }

    private static DocumentBinding binding(Envelope envelope, Version version) {
        return DocumentBinding.of(
                envelope.message().map(MessageType::bindings).orElse(io.asyncapigen.runtime.Bindings.none()), version);
    }

    private static Optional<HeaderValue> value(Envelope envelope, String name) {
        HeaderValue found = null;
        for (SendOption each : envelope.options()) {
            if (each instanceof BindingValue given && given.is(BINDING, name)) {
                found = given.value();
            } else if (each instanceof BindingValue given && !isKnown(given)) {
                throw new SendFailedException("MQTT 5 has no " + given.protocol() + " " + given.name());
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isKnown(BindingValue value) {
        return value.is(BINDING, RESPONSE_TOPIC) || value.is(BINDING, CORRELATION_DATA);
    }

    /** What came in, with the parameters of the route's address as its topic has them. */
    static Envelope.Builder envelope(Route route, Packet packet, int attempt) {
        Map<String, String> parameters = route.address().match(packet.topic()).orElse(route.parameters());
        Envelope.Builder envelope = Envelope.builder(packet.payload())
                .headers(packet.headers())
                .contentType(packet.contentType().map(Messages::contentType).orElse(null))
                .address(packet.topic())
                .parameters(parameters)
                .attempt(attempt)
                .fact(new MqttDelivery(
                        packet.topic(),
                        packet.qos(),
                        packet.isRetained(),
                        packet.responseTopic(),
                        packet.correlationData(),
                        packet.expiry().isPresent()
                                ? Optional.of(Duration.ofSeconds(packet.expiry().getAsLong()))
                                : Optional.empty()));
        packet.responseTopic()
                .ifPresent(each -> envelope.fact(new BindingValue(BINDING, RESPONSE_TOPIC, HeaderValue.of(each))));
        packet.correlationData()
                .ifPresent(each ->
                        envelope.fact(new BindingValue(BINDING, CORRELATION_DATA, new HeaderValue.Bytes(each))));
        return envelope;
    }

    /** Null when it is none. */
    private static @Nullable ContentType contentType(String text) {
        try {
            return ContentType.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
