package com.example;

import com.example.channels.AnsweredChannel;
import com.example.channels.AskedChannel;
import com.example.channels.HeardChannel;
import com.example.channels.ToldChannel;
import com.example.channels.ToldParameters;
import com.example.messages.AlarmMessage;
import com.example.messages.AnswerMessage;
import com.example.messages.AskedMessage;
import com.example.messages.HeardMessage;
import com.example.messages.NoteMessage;
import com.example.messages.QuestionMessage;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Requester;
import io.asyncapigen.runtime.Responder;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Subscriber;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Two by two
 *
 * <p>One operation for each of the four cells.
 *
 * <p>Version {@code 1.0.0} of the document.
 *
 * <p>Contact: <code>Ada &#123;&#64;code}</code>, <code>ada&#64;example.com</code>, {@code
 * https://example.com/ada}.
 *
 * <p>License: {@code Apache-2.0}, {@code https://www.apache.org/licenses/LICENSE-2.0}.
 *
 * <p>Terms of service: {@code https://example.com/terms?a=1&b=2}.
 *
 * <p>Thread-safe. Operations end with the connection, so keep this open while they are in use.
 *
 * <p>Tags: {@code cells}.
 *
 * @see <a href="https://example.com/docs">More.</a>
 */
@Generated("io.asyncapigen")
public final class TwoByTwoApi implements AutoCloseable {
    private static final Route TELL = ToldChannel.route()
            .operation("tell", Bindings.builder()
                    .add("kafka", JsonObject.builder()
                            .put("clientId", JsonObject.builder()
                                    .put("type", "string")
                                    .put("enum", JsonArray.of(List.of("teller")))
                                    .build())
                            .build())
                    .build());

    private static final Route HEAR = HeardChannel.route()
            .operation("hear", Bindings.none())
            .security(List.of(new SecurityRequirement("userPassword", new SecurityScheme.UserPassword(), List.of())));

    private static final Route WARN = HeardChannel.route().operation("warn", Bindings.none());

    private static final Route ASK = AskedChannel.route().operation("ask", Bindings.none());

    private static final Route REPLY = AskedChannel.route().operation("reply", Bindings.none());

    private final Connection connection;

    private TwoByTwoApi(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Connects, and blocks until the server has answered.
     *
     * @throws io.asyncapigen.runtime.ConnectFailedException when it cannot be reached or refuses
     */
    public static TwoByTwoApi connect(Server server, ConnectOptions options) {
        return new TwoByTwoApi(Connection.open(server, options));
    }

    /**
     * Connects without blocking.
     */
    public static CompletionStage<TwoByTwoApi> connectAsync(Server server, ConnectOptions options) {
        return Connection.openAsync(server, options).thenApply(TwoByTwoApi::new);
    }

    /**
     * On a connection that is open already; closing this closes it.
     */
    public static TwoByTwoApi of(Connection connection) {
        return new TwoByTwoApi(connection);
    }

    /**
     * Tells somebody.
     *
     * <p>Operation {@code #/operations/tell}.
     *
     * <p>Tags: {@code talk}.
     *
     * @param region Where.
     * @param options wishes to the protocol
     * @see <a href="https://example.com/tell">How to tell</a>
     */
    public Publisher<NoteMessage> tell(ToldParameters.Region region, RouteOption... options) {
        return tell(new ToldParameters(region), options);
    }

    /**
     * The same for these parameters.
     */
    public Publisher<NoteMessage> tell(ToldParameters parameters, RouteOption... options) {
        return connection.publisher(TELL.with(parameters.toMap()).option(options),
                MessageSet.of(NoteMessage.TYPE));
    }

    /**
     * Hears somebody.
     *
     * <p>Operation {@code #/operations/hear}.
     *
     * <p>Security {@code userPassword}:
     *
     * <p>The one of the door.
     *
     * @param options wishes to the protocol
     * @see com.example.HeardHandler
     */
    public Subscriber<HeardMessage> hear(RouteOption... options) {
        return connection.subscriber(HEAR.option(options), HeardMessage.MESSAGES);
    }

    /**
     * Receives from the channel {@code heard}.
     *
     * <p>Operation {@code #/operations/warn}.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<AlarmMessage> warn(RouteOption... options) {
        return connection.subscriber(WARN.option(options),
                MessageSet.of(AlarmMessage.TYPE).within(HeardMessage.MESSAGES));
    }

    /**
     * Asks somebody.
     *
     * <p>Operation {@code #/operations/ask}.
     *
     * <p>Reply address {@code $message.header#/replyTo}:
     *
     * <p>Where <i>you</i> listen.
     *
     * @param options wishes to the protocol
     */
    public Requester<QuestionMessage, AnswerMessage> ask(RouteOption... options) {
        return connection.requester(
                ASK.option(options),
                MessageSet.of(QuestionMessage.TYPE),
                ReplyRoute.of(AnsweredChannel.route(), "$message.header#/replyTo").option(options),
                MessageSet.of(AnswerMessage.TYPE));
    }

    /**
     * Answers somebody.
     *
     * <p>Operation {@code #/operations/reply}.
     *
     * @param options wishes to the protocol
     * @see com.example.ReplyRequestHandler
     */
    public Responder<AskedMessage, AnswerMessage> reply(RouteOption... options) {
        return connection.responder(
                REPLY.option(options),
                AskedMessage.MESSAGES,
                ReplyRoute.of(AnsweredChannel.route(), "$message.header#/replyTo").option(options),
                MessageSet.of(AnswerMessage.TYPE));
    }

    /**
     * The channel {@code told}, to send and receive whatever the operations say.
     */
    public ToldChannel toldChannel() {
        return new ToldChannel(connection);
    }

    /**
     * The channel {@code heard}, to send and receive whatever the operations say.
     */
    public HeardChannel heardChannel() {
        return new HeardChannel(connection);
    }

    /**
     * The channel {@code asked}, to send and receive whatever the operations say.
     */
    public AskedChannel askedChannel() {
        return new AskedChannel(connection);
    }

    /**
     * The channel {@code answered}, to send and receive whatever the operations say.
     */
    public AnsweredChannel answeredChannel() {
        return new AnsweredChannel(connection);
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
