package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.SendOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message as it goes over the seam, in both directions. Immutable. */
public final class Envelope {
    private final Binary payload;
    private final Headers headers;
    private final @Nullable ContentType contentType;
    private final @Nullable String address;
    private final Map<String, String> parameters;
    private final int attempt;
    private final @Nullable MessageType<?> message;
    private final List<SendOption> options;
    private final List<Object> facts;
    private final @Nullable ReturnPath returnPath;

    private Envelope(Builder builder) {
        this.payload = builder.payload;
        this.headers = builder.headers;
        this.contentType = builder.contentType;
        this.address = builder.address;
        this.parameters = builder.parameters;
        this.attempt = builder.attempt;
        this.message = builder.message;
        this.options = builder.options == null ? List.of() : List.copyOf(builder.options);
        this.facts = builder.facts == null ? List.of() : List.copyOf(builder.facts);
        this.returnPath = builder.returnPath;
    }

    public static Builder builder(Binary payload) {
        return new Builder(payload);
    }

    /** A builder that starts with all of this. */
    public Builder toBuilder() {
        var builder = new Builder(payload);
        builder.headers = headers;
        builder.contentType = contentType;
        builder.address = address;
        builder.parameters = parameters;
        builder.attempt = attempt;
        builder.message = message;
        options.forEach(builder::option);
        facts.forEach(builder::fact);
        builder.returnPath = returnPath;
        return builder;
    }

    public Binary payload() {
        return payload;
    }

    public Headers headers() {
        return headers;
    }

    /** In: as the wire says it, if it does. Out: there unless the message has no payload, for protocols that carry it. */
    public Optional<ContentType> contentType() {
        return Optional.ofNullable(contentType);
    }

    /** In: the address that it came in on, if the protocol has addresses. Out: where to, if that is not the route's address. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /**
     * In: parameters of the address, decoded; a transport that leaves them out has core match the address. Out: values to fill into the
     * route's address, each encoded by the transport.
     */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** In: from 1, more when it was delivered before. */
    public int attempt() {
        return attempt;
    }

    /** Out: which message it is, with its bindings. In: empty. */
    public Optional<MessageType<?>> message() {
        return Optional.ofNullable(message);
    }

    /** Out: wishes, of which the transport refuses those that it does not know. */
    public List<SendOption> options() {
        return options;
    }

    /** In: facts of the protocol, which the user gets through {@code Delivery.metadata}. */
    public List<Object> facts() {
        return facts;
    }

    /** In: the way back to the sender, if the protocol has one. */
    public Optional<ReturnPath> returnPath() {
        return Optional.ofNullable(returnPath);
    }

    /** Neither payload nor header values: they may be secret. */
    @Override
    public String toString() {
        return "Envelope[" + (address == null ? "" : address + ", ") + payload.size() + " bytes of " + contentType
                + ", " + headers + "]";
    }

    /** Puts an envelope together. Not thread-safe. */
    public static final class Builder {
        private static final int FEW = 2;

        private Binary payload;
        private Headers headers = Headers.empty();
        private @Nullable ContentType contentType;
        private @Nullable String address;
        private Map<String, String> parameters = Map.of();
        private int attempt = 1;
        private @Nullable MessageType<?> message;
        // Made when there is one, for there are none of the one kind coming in, and none of the other going out.
        private @Nullable List<SendOption> options;
        private @Nullable List<Object> facts;
        private @Nullable ReturnPath returnPath;

        private Builder(Binary payload) {
            this.payload = Objects.requireNonNull(payload, "payload");
        }

        public Builder payload(Binary payload) {
            this.payload = Objects.requireNonNull(payload, "payload");
            return this;
        }

        public Builder headers(Headers headers) {
            this.headers = Objects.requireNonNull(headers, "headers");
            return this;
        }

        public Builder contentType(@Nullable ContentType contentType) {
            this.contentType = contentType;
            return this;
        }

        public Builder address(@Nullable String address) {
            this.address = address;
            return this;
        }

        public Builder parameters(Map<String, String> parameters) {
            this.parameters =
                    parameters.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
            return this;
        }

        /** @throws IllegalArgumentException when it is less than 1 */
        public Builder attempt(int attempt) {
            if (attempt < 1) {
                throw new IllegalArgumentException("attempts count from 1");
            }
            this.attempt = attempt;
            return this;
        }

        public Builder message(@Nullable MessageType<?> message) {
            this.message = message;
            return this;
        }

        public Builder option(SendOption option) {
            if (options == null) {
                options = new ArrayList<>(FEW);
            }
            options.add(option);
            return this;
        }

        public Builder fact(Object fact) {
            if (facts == null) {
                facts = new ArrayList<>(FEW);
            }
            facts.add(fact);
            return this;
        }

        public Builder returnPath(@Nullable ReturnPath returnPath) {
            this.returnPath = returnPath;
            return this;
        }

        public Envelope build() {
            return new Envelope(this);
        }
    }
}
