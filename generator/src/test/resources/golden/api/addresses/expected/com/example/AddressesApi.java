package com.example;

import com.example.channels.NamelessChannel;
import com.example.channels.PlainChannel;
import com.example.channels.Region;
import com.example.channels.SeveralChannel;
import com.example.channels.SeveralParameters;
import com.example.channels.SharedChannel;
import com.example.channels.SharedParameters;
import com.example.channels.UnknownChannel;
import com.example.messages.TextMessage;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Subscriber;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Addresses
 *
 * <p>Version {@code 1.0.0} of the document.
 *
 * <p>Thread-safe. Operations end with the connection, so keep this open while they are in use.
 */
@Generated("io.asyncapigen")
public final class AddressesApi implements AutoCloseable {
    private static final Route SEND_SEVERAL = SeveralChannel.route().operation("sendSeveral", Bindings.none());

    private static final Route RECEIVE_SEVERAL = SeveralChannel.route().operation("receiveSeveral", Bindings.none());

    private static final Route SEND_UNKNOWN = UnknownChannel.route().operation("sendUnknown", Bindings.none());

    private static final Route RECEIVE_SHARED = SharedChannel.route().operation("receiveShared", Bindings.none());

    private static final Route SEND_BYTES = NamelessChannel.route().operation("sendBytes", Bindings.none());

    private final Connection connection;

    private AddressesApi(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Connects, and blocks until the server has answered.
     *
     * @throws io.asyncapigen.runtime.ConnectFailedException when it cannot be reached or refuses
     */
    public static AddressesApi connect(Server server, ConnectOptions options) {
        return new AddressesApi(Connection.open(server, options));
    }

    /**
     * Connects without blocking.
     */
    public static CompletionStage<AddressesApi> connectAsync(Server server,
            ConnectOptions options) {
        return Connection.openAsync(server, options).thenApply(AddressesApi::new);
    }

    /**
     * On a connection that is open already; closing this closes it.
     */
    public static AddressesApi of(Connection connection) {
        return new AddressesApi(connection);
    }

    /**
     * Sends to the channel {@code several}.
     *
     * <p>Operation {@code #/operations/sendSeveral}.
     *
     * @param region The region; default {@code eu-west}
     * @param class_ A keyword; such as {@code first}, {@code `second`}
     * @param id {@code id}
     * @param mode default {@code slow}
     * @param options wishes to the protocol
     */
    public Publisher<TextMessage> sendSeveral(Region region, String class_, String id,
            SeveralParameters.Mode mode, RouteOption... options) {
        return sendSeveral(new SeveralParameters(region, class_, id, mode), options);
    }

    /**
     * The same with the defaults of other parameters, and values that the message has.
     *
     * @param class_ A keyword; such as {@code first}, {@code `second`}
     */
    public Publisher<TextMessage> sendSeveral(String class_, RouteOption... options) {
        return connection.publisher(SEND_SEVERAL.with(SeveralParameters.known(Region.EU_WEST, class_, null, SeveralParameters.Mode.SLOW)).option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * The same for these parameters.
     */
    public Publisher<TextMessage> sendSeveral(SeveralParameters parameters,
            RouteOption... options) {
        return connection.publisher(SEND_SEVERAL.with(parameters.toMap()).option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * Receives from the channel {@code several}.
     *
     * <p>Operation {@code #/operations/receiveSeveral}.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<TextMessage> receiveSeveral(RouteOption... options) {
        return connection.subscriber(RECEIVE_SEVERAL.option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * The same for some values only; a parameter that is null takes every value.
     *
     * @param region The region; default {@code eu-west}
     * @param class_ A keyword; such as {@code first}, {@code `second`}
     * @param id {@code id}
     * @param mode default {@code slow}
     */
    public Subscriber<TextMessage> receiveSeveral(@Nullable Region region, @Nullable String class_,
            @Nullable String id, SeveralParameters. @Nullable Mode mode, RouteOption... options) {
        return connection.subscriber(RECEIVE_SEVERAL.with(SeveralParameters.known(region, class_, id, mode)).option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * The same for these parameters.
     */
    public Subscriber<TextMessage> receiveSeveral(SeveralParameters parameters,
            RouteOption... options) {
        return connection.subscriber(RECEIVE_SEVERAL.with(parameters.toMap()).option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * Sends to the channel {@code unknown}.
     *
     * <p>Operation {@code #/operations/sendUnknown}.
     *
     * @param address which the document does not say
     * @param options wishes to the protocol
     */
    public Publisher<TextMessage> sendUnknown(String address, RouteOption... options) {
        return connection.publisher(SEND_UNKNOWN.at(address).option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * Receives from the channel {@code shared}.
     *
     * <p>Operation {@code #/operations/receiveShared}.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<TextMessage> receiveShared(RouteOption... options) {
        return connection.subscriber(RECEIVE_SHARED.option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * The same for one value of the parameter.
     *
     * @param region The region; default {@code eu-west}
     */
    public Subscriber<TextMessage> receiveShared(Region region, RouteOption... options) {
        return receiveShared(new SharedParameters(region), options);
    }

    /**
     * The same for these parameters.
     */
    public Subscriber<TextMessage> receiveShared(SharedParameters parameters,
            RouteOption... options) {
        return connection.subscriber(RECEIVE_SHARED.with(parameters.toMap()).option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * Sends to the channel {@code nameless}.
     *
     * <p>Operation {@code #/operations/sendBytes}.
     *
     * <p>The document names no messages of it, so they are mere bytes.
     *
     * @param options wishes to the protocol
     */
    public Publisher<RawMessage> sendBytes(RouteOption... options) {
        return connection.publisher(SEND_BYTES.option(options), MessageSet.of(RawMessage.TYPE));
    }

    /**
     * The channel {@code plain}, to send and receive whatever the operations say.
     */
    public PlainChannel plainChannel() {
        return new PlainChannel(connection);
    }

    /**
     * The channel {@code unknown}, to send and receive whatever the operations say.
     */
    public UnknownChannel unknownChannel() {
        return new UnknownChannel(connection);
    }

    /**
     * The channel {@code several}, to send and receive whatever the operations say.
     */
    public SeveralChannel severalChannel() {
        return new SeveralChannel(connection);
    }

    /**
     * The channel {@code shared}, to send and receive whatever the operations say.
     */
    public SharedChannel sharedChannel() {
        return new SharedChannel(connection);
    }

    /**
     * The channel {@code nameless}, to send and receive whatever the operations say.
     */
    public NamelessChannel namelessChannel() {
        return new NamelessChannel(connection);
    }

    /**
     * The connection that everything here uses.
     */
    public Connection connection() {
        return connection;
    }

    /**
     * Ends all subscriptions and closes the connection; blocks until what is in flight is done or the deadline has passed.
     */
    @Override
    public void close() {
        connection.close();
    }
}
