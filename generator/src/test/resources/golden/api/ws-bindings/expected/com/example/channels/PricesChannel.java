package com.example.channels;

import com.example.messages.MessageSchemas;
import com.example.messages.PriceMessage;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Subscriber;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The channel {@code prices}.
 *
 * <p>Channel {@code #/channels/prices}.
 */
@Generated("io.asyncapigen")
public final class PricesChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("/prices/{metal}");

    /**
     * Which prices are wanted.
     *
     * <p>Field {@code query} of the ws binding.
     */
    public static final BindingField<JsonObject> WS_QUERY = BindingField.of("ws", "query", TypeToken.of(JsonObject.class))
            .schema(MessageSchemas.ALL.named("prices.ws.query"));

    /**
     * Field {@code headers} of the ws binding.
     */
    public static final BindingField<JsonObject> WS_HEADERS = BindingField.of("ws", "headers", TypeToken.of(JsonObject.class))
            .schema(MessageSchemas.ALL.named("Caller"));

    private static final Route ROUTE = Route.of("prices", ADDRESS)
            .bindings(Bindings.builder()
                    .add("ws", JsonObject.builder()
                            .put("method", "GET")
                            .put("query", JsonObject.builder()
                                    .put("type", "object")
                                    .put("description", "Which prices are wanted.")
                                    .put("required", JsonArray.of(List.of("currency")))
                                    .put("properties", JsonObject.builder()
                                            .put("currency", JsonObject.builder()
                                                    .put("type", "string")
                                                    .put("enum", JsonArray.of(List.of("EUR", "USD")))
                                                    .build())
                                            .put("depth", JsonObject.builder()
                                                    .put("type", "integer")
                                                    .put("format", "int32")
                                                    .put("minimum", 1)
                                                    .build())
                                            .build())
                                    .build())
                            .put("headers", JsonObject.builder()
                                    .put("$ref", "#/components/schemas/Caller")
                                    .build())
                            .build())
                    .build())
            .field(WS_QUERY)
            .field(WS_HEADERS);

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public PricesChannel(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Where its messages go, and how, without values for the parameters.
     */
    public static Route route() {
        return ROUTE;
    }

    /**
     * Sends messages of this channel.
     *
     * @param metal {@code metal}
     * @param options wishes to the protocol
     */
    public Publisher<PriceMessage> publisher(String metal, RouteOption... options) {
        return publisher(new PricesParameters(metal), options);
    }

    /**
     * The same for these parameters.
     */
    public Publisher<PriceMessage> publisher(PricesParameters parameters, RouteOption... options) {
        return connection.publisher(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(PriceMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<PriceMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), MessageSet.of(PriceMessage.TYPE));
    }

    /**
     * The same for one value of the parameter.
     *
     * @param metal {@code metal}
     */
    public Subscriber<PriceMessage> subscriber(String metal, RouteOption... options) {
        return subscriber(new PricesParameters(metal), options);
    }

    /**
     * The same for these parameters.
     */
    public Subscriber<PriceMessage> subscriber(PricesParameters parameters,
            RouteOption... options) {
        return connection.subscriber(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(PriceMessage.TYPE));
    }
}
