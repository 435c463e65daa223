package io.asyncapigen.runtime;

import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.spi.Interceptor;
import io.asyncapigen.runtime.spi.PayloadCodec;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TreeCodec;
import io.asyncapigen.runtime.spi.ValidatorFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How to connect. Immutable; may be shared by any number of connections. */
public final class ConnectOptions {
    private static final ConnectOptions DEFAULTS = builder().build();

    private final List<Credentials> credentials;
    private final Map<String, Credentials> credentialsByScheme;
    private final Tls tls;
    private final Optional<Transport> transport;
    private final List<PayloadCodec> codecs;
    private final Optional<TreeCodec> treeCodec;
    private final Validation validation;
    private final Optional<ValidatorFactory> validatorFactory;
    private final Optional<Executor> executor;
    private final Duration connectTimeout;
    private final Duration sendTimeout;
    private final Duration requestTimeout;
    private final Duration closeTimeout;
    private final Backoff reconnect;
    private final OptionalInt maxInFlight;
    private final List<Interceptor> interceptors;
    private final ConnectionListener connectionListener;
    private final Optional<ErrorHandler> errorHandler;
    private final Headers headers;
    private final List<ConnectOption> options;

    private ConnectOptions(Builder builder) {
        this.credentials = List.copyOf(builder.credentials);
        this.credentialsByScheme = Map.copyOf(builder.credentialsByScheme);
        this.tls = builder.tls;
        this.transport = Optional.ofNullable(builder.transport);
        this.codecs = List.copyOf(builder.codecs);
        this.treeCodec = Optional.ofNullable(builder.treeCodec);
        this.validation = builder.validation;
        this.validatorFactory = Optional.ofNullable(builder.validatorFactory);
        this.executor = Optional.ofNullable(builder.executor);
        this.connectTimeout = builder.connectTimeout;
        this.sendTimeout = builder.sendTimeout;
        this.requestTimeout = builder.requestTimeout;
        this.closeTimeout = builder.closeTimeout;
        this.reconnect = builder.reconnect;
        this.maxInFlight = builder.maxInFlight;
        this.interceptors = List.copyOf(builder.interceptors);
        this.connectionListener = builder.connectionListener;
        this.errorHandler = builder.errorHandler;
        this.headers = builder.headers;
        this.options = List.copyOf(builder.options);
    }

    public static ConnectOptions defaults() {
        return DEFAULTS;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with all of this. */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.credentials.addAll(credentials);
        builder.credentialsByScheme.putAll(credentialsByScheme);
        builder.tls = tls;
        builder.transport = transport.orElse(null);
        builder.codecs.addAll(codecs);
        builder.treeCodec = treeCodec.orElse(null);
        builder.validation = validation;
        builder.validatorFactory = validatorFactory.orElse(null);
        builder.executor = executor.orElse(null);
        builder.connectTimeout = connectTimeout;
        builder.sendTimeout = sendTimeout;
        builder.requestTimeout = requestTimeout;
        builder.closeTimeout = closeTimeout;
        builder.reconnect = reconnect;
        builder.maxInFlight = maxInFlight;
        builder.interceptors.addAll(interceptors);
        builder.connectionListener = connectionListener;
        builder.errorHandler = errorHandler;
        builder.headers = headers;
        builder.options.addAll(options);
        return builder;
    }

    /** The same options with another transport: all that a test has to change. */
    public ConnectOptions transport(Transport transport) {
        return toBuilder().transport(transport).build();
    }

    /** What to show for a requirement: the credentials given for its name, otherwise the first ones that suit its scheme. */
    public Optional<Credentials> credentialsFor(SecurityRequirement requirement) {
        return credentialsFor(requirement, each -> true);
    }

    /** The same among those that the protocol is able to show. */
    public Optional<Credentials> credentialsFor(SecurityRequirement requirement, Predicate<Credentials> able) {
        Credentials named = credentialsByScheme.get(requirement.name());
        return named != null
                ? Optional.of(named).filter(able)
                : credentials.stream()
                        .filter(each -> each.suit(requirement.scheme()))
                        .filter(able)
                        .findFirst();
    }

    /** All credentials that were given without the name of a scheme, for servers of which the document names no security. */
    public List<Credentials> credentials() {
        return credentials;
    }

    /** Whom to trust where the protocol is encrypted. */
    public Tls tls() {
        return tls;
    }

    public Optional<Transport> transport() {
        return transport;
    }

    /** Those that go before the ones that are found on the class path. */
    public List<PayloadCodec> codecs() {
        return codecs;
    }

    public Optional<TreeCodec> treeCodec() {
        return treeCodec;
    }

    /** Which messages are compared with the schemas of the document. */
    public Validation validation() {
        return validation;
    }

    public Optional<ValidatorFactory> validatorFactory() {
        return validatorFactory;
    }

    /** Where handlers run; empty for one of the connection's own. */
    public Optional<Executor> executor() {
        return executor;
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration sendTimeout() {
        return sendTimeout;
    }

    public Duration requestTimeout() {
        return requestTimeout;
    }

    public Duration closeTimeout() {
        return closeTimeout;
    }

    /** How long a transport waits before it tries again to make a connection that was lost. */
    public Backoff reconnect() {
        return reconnect;
    }

    /** Empty when nothing was said: then a subscriber takes one message at a time, and a responder 64 requests. */
    public OptionalInt maxInFlight() {
        return maxInFlight;
    }

    public List<Interceptor> interceptors() {
        return interceptors;
    }

    public ConnectionListener connectionListener() {
        return connectionListener;
    }

    /** The one that was given. */
    public Optional<ErrorHandler> errorHandler() {
        return errorHandler;
    }

    /** Headers that every message gets which has none of that name. */
    public Headers headers() {
        return headers;
    }

    /** Wishes that only the protocol understands. */
    public List<ConnectOption> options() {
        return options;
    }

    /** The last wish of that type. */
    public <T extends ConnectOption> Optional<T> option(Class<T> type) {
        return options.stream().filter(type::isInstance).map(type::cast).reduce((first, second) -> second);
    }

    /** Puts options together. Not thread-safe. */
    public static final class Builder {
        private final List<Credentials> credentials = new ArrayList<>();
        private final Map<String, Credentials> credentialsByScheme = new LinkedHashMap<>();
        private final List<PayloadCodec> codecs = new ArrayList<>();
        private final List<Interceptor> interceptors = new ArrayList<>();
        private final List<ConnectOption> options = new ArrayList<>();
        private Tls tls = Tls.standard();
        private @Nullable Transport transport;
        private @Nullable TreeCodec treeCodec;
        private Validation validation = Validation.BOTH;
        private @Nullable ValidatorFactory validatorFactory;
        private @Nullable Executor executor;
        private Duration connectTimeout = Duration.ofSeconds(30);
        private Duration sendTimeout = Duration.ofSeconds(30);
        private Duration requestTimeout = Duration.ofSeconds(30);
        private Duration closeTimeout = Duration.ofSeconds(30);
        private Backoff reconnect = Backoff.standard();
        private OptionalInt maxInFlight = OptionalInt.empty();
        private ConnectionListener connectionListener = new ConnectionListener() {};
        private Optional<ErrorHandler> errorHandler = Optional.empty();
        private Headers headers = Headers.empty();

        private Builder() {}

        /** Shown to servers and operations that ask for what they are; the first that suits is taken. */
        public Builder credentials(Credentials... credentials) {
            this.credentials.addAll(List.of(credentials));
            return this;
        }

        /** Shown where the document asks for the security scheme of that name. */
        public Builder credentials(String scheme, Credentials credentials) {
            credentialsByScheme.put(scheme, credentials);
            return this;
        }

        /** Whom to trust where the protocol is encrypted; what the JVM trusts by default. */
        public Builder tls(Tls tls) {
            this.tls = Objects.requireNonNull(tls, "tls");
            return this;
        }

        /** Instead of the one that is found on the class path for the server's protocol. */
        public Builder transport(Transport transport) {
            this.transport = Objects.requireNonNull(transport, "transport");
            return this;
        }

        /** Before the ones that are found on the class path, and before those given earlier. */
        public Builder codec(PayloadCodec codec) {
            codecs.add(0, codec);
            return this;
        }

        /** Instead of the one that is found on the class path. */
        public Builder treeCodec(TreeCodec treeCodec) {
            this.treeCodec = Objects.requireNonNull(treeCodec, "treeCodec");
            return this;
        }

        /**
         * Which messages are compared with the schemas of the document; {@link Validation#BOTH} by default. A message with faults fails
         * with all of them: as {@link EncodeException} before it is sent, as {@link DecodeException} when it came in.
         */
        public Builder validation(Validation validation) {
            this.validation = Objects.requireNonNull(validation, "validation");
            return this;
        }

        /** Instead of the one that is found on the class path. */
        public Builder validatorFactory(ValidatorFactory validatorFactory) {
            this.validatorFactory = Objects.requireNonNull(validatorFactory, "validatorFactory");
            return this;
        }

        /**
         * Where handlers run. It has to run as many tasks at once as all subscriptions have in flight, and is not closed with the
         * connection. Without it the connection has its own: virtual threads where the JVM has them, otherwise daemon threads.
         */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /** For connecting and for opening an operation; 30 seconds by default. */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = positive(timeout);
            return this;
        }

        /** For the server to take a message; 30 seconds by default. */
        public Builder sendTimeout(Duration timeout) {
            this.sendTimeout = positive(timeout);
            return this;
        }

        /** For a reply to come; 30 seconds by default. */
        public Builder requestTimeout(Duration timeout) {
            this.requestTimeout = positive(timeout);
            return this;
        }

        /** For what is in flight to end when something is closed; 30 seconds by default. */
        public Builder closeTimeout(Duration timeout) {
            this.closeTimeout = positive(timeout);
            return this;
        }

        /** How long to wait before a lost connection is tried again; {@link Backoff#standard()} by default. */
        public Builder reconnect(Backoff backoff) {
            this.reconnect = Objects.requireNonNull(backoff, "backoff");
            return this;
        }

        /**
         * How many messages a subscription handles at once unless it says otherwise. By default 1 for subscribers, which keeps their
         * order, and 64 for responders.
         */
        public Builder maxInFlight(int maxInFlight) {
            if (maxInFlight < 1) {
                throw new IllegalArgumentException("maxInFlight is at least 1, not " + maxInFlight);
            }
            this.maxInFlight = OptionalInt.of(maxInFlight);
            return this;
        }

        /** Inside of those given earlier. */
        public Builder interceptor(Interceptor interceptor) {
            interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
            return this;
        }

        public Builder connectionListener(ConnectionListener listener) {
            this.connectionListener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * For subscriptions that have none of their own. By default {@link ErrorHandler#standard()}, or what the protocol has instead: HTTP
         * rejects at once.
         */
        public Builder errorHandler(ErrorHandler errorHandler) {
            this.errorHandler = Optional.of(errorHandler);
            return this;
        }

        /** A header for every message that has none of that name. The value is anything that {@link HeaderValue#of} takes. */
        public Builder header(String name, @Nullable Object value) {
            this.headers = headers.with(name, value);
            return this;
        }

        /** A wish that only the protocol understands. */
        public Builder option(ConnectOption option) {
            options.add(Objects.requireNonNull(option, "option"));
            return this;
        }

        public ConnectOptions build() {
            return new ConnectOptions(this);
        }

        private static Duration positive(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("a timeout is positive, not " + timeout);
            }
            return timeout;
        }
    }
}
