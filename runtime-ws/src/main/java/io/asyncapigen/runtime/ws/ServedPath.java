package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.http.listen.HttpAnswer;
import io.asyncapigen.runtime.http.listen.HttpCall;
import io.asyncapigen.runtime.http.listen.UpgradeHandler;
import io.asyncapigen.runtime.netty.Backpressure;
import io.asyncapigen.runtime.netty.Broadcast;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A path where a server of ours takes WebSockets, for all who receive and send there. Thread-safe. */
final class ServedPath implements UpgradeHandler, Sink {
    private static final Logger LOG = LoggerFactory.getLogger(ServedPath.class);
    private static final String VERSION = "13";

    private final Site site;
    private final Terms terms;
    private final List<WsReceiver> receivers = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> wanted = new CopyOnWriteArrayList<>();
    private final Set<WsSession> sessions = ConcurrentHashMap.newKeySet();
    private final Broadcast broadcast;
    private volatile boolean closed;

    ServedPath(Site site, Terms terms) {
        this.site = site;
        this.terms = terms;
        this.broadcast = new Broadcast(site.settings().limit(), SessionHandler::letGo);
    }

    Site site() {
        return site;
    }

    Terms terms() {
        return terms;
    }

    /** @param parameters whose sessions somebody wants, for whom handshakes are accepted from now on */
    void want(Map<String, String> parameters) {
        wanted.add(parameters);
    }

    void add(WsReceiver receiver) {
        receivers.add(receiver);
    }

    /** Whether nobody wants anything any more. */
    boolean leave(@Nullable WsReceiver receiver, Map<String, String> parameters) {
        receivers.remove(receiver);
        wanted.remove(parameters);
        return wanted.isEmpty();
    }

    Set<WsSession> sessions() {
        return sessions;
    }

    Broadcast broadcast() {
        return broadcast;
    }

    @Override
    public Optional<HttpAnswer> refuse(HttpCall call) {
        if (closed
                || wanted.stream()
                        .noneMatch(each -> call.parameters().entrySet().containsAll(each.entrySet()))) {
            return Optional.of(HttpAnswer.problem(404, "Nothing is served there."));
        }
        String origin = call.headers().get(HttpHeaderNames.ORIGIN);
        if (origin != null
                && terms.origins().isPresent()
                && !terms.origins().get().allows(origin)) {
            return Optional.of(HttpAnswer.problem(403, "Pages of this origin may not connect."));
        }
        return terms.proofs()
                .refuse(call)
                .or(() -> refuseVersion(call))
                .or(() -> refuseFields(call))
                .or(() -> site.handshake()
                        .fault(call.query(), headers(call))
                        .map(fault -> HttpAnswer.problem(400, "Not a handshake of this channel: " + fault + ".")))
                .or(() -> refuseSubprotocol(call));
    }

    private Optional<HttpAnswer> refuseFields(HttpCall call) {
        try {
            said(call);
            return Optional.empty();
        } catch (DecodeException e) {
            return Optional.of(HttpAnswer.unreadable("Not a handshake of this channel.", e));
        }
    }

    private List<BindingField.Value<?>> said(HttpCall call) {
        return site.fields().read(call.query(), headers(call), terms.codec());
    }

    private static Optional<HttpAnswer> refuseVersion(HttpCall call) {
        if (!VERSION.equals(call.headers().get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
            return Optional.of(HttpAnswer.problem(426, "Version 13 of WebSocket is spoken here.")
                    .with(HttpHeaderNames.SEC_WEBSOCKET_VERSION, VERSION));
        }
        return ServerHandshaker.isKey(call.headers().get(HttpHeaderNames.SEC_WEBSOCKET_KEY))
                ? Optional.empty()
                : Optional.of(HttpAnswer.problem(400, "Sec-WebSocket-Key is no key."));
    }

    private Optional<HttpAnswer> refuseSubprotocol(HttpCall call) {
        List<String> ours = site.settings().subprotocols();
        return ours.isEmpty() || subprotocol(call).isPresent()
                ? Optional.empty()
                : Optional.of(HttpAnswer.problem(400, "One of the subprotocols " + ours + " has to be offered."));
    }

    /** The first one of ours that is offered. */
    private Optional<String> subprotocol(HttpCall call) {
        List<String> offered = call.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .map(String::strip)
                .toList();
        return site.settings().subprotocols().stream().filter(offered::contains).findFirst();
    }

    private static Map<String, List<String>> headers(HttpCall call) {
        return call.headers().names().stream()
                .collect(Collectors.toMap(
                        each -> each.toLowerCase(Locale.ROOT),
                        each -> call.headers().getAll(each),
                        (a, b) -> a));
    }

    @Override
    public void upgrade(Channel channel, HttpCall call, FullHttpRequest request) {
        Optional<String> subprotocol = subprotocol(call);
        Optional<Deflate.Agreed> deflate = Deflate.of(site.settings())
                .flatMap(each -> each.answer(call.headers().get(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS)));
        var headers = Headers.builder();
        call.headers()
                .forEach(each -> terms.proofs()
                        .visible(each.getKey(), each.getValue())
                        .ifPresent(value -> headers.add(each.getKey().toLowerCase(Locale.ROOT), value)));
        var session = new WsSession(
                channel,
                call.path(),
                call.parameters(),
                terms.proofs().visible(call.query()),
                headers.build(),
                said(call),
                subprotocol);
        var decoder = new FrameDecoder(true, deflate.isPresent(), site.settings());
        Pipelines.install(
                channel.pipeline(),
                channel.pipeline().context(HttpResponseEncoder.class).name(),
                decoder,
                site.settings(),
                deflate.map(Deflate.Agreed::extension),
                new SessionHandler(session, this, terms.closeTimeout()));
        channel.pipeline().addFirst(new Backpressure(terms.sendTimeout()));
        sessions.add(session); // before the client knows that it may be sent to
        new ServerHandshaker(request, site.settings(), subprotocol, deflate, decoder).accept(channel, request);
        opened(session);
    }

    @Override
    public void opened(WsSession session) {
        if (!session.isOpen()) {
            sessions.remove(session);
            return;
        }
        terms.listener().ifPresent(each -> tell(() -> each.opened(session)));
        if (closed) {
            session.close(CloseCodes.GOING_AWAY, "");
        }
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            LOG.warn("A listener of sessions failed", e);
        }
    }

    @Override
    public void message(WsSession session, Binary payload) {
        receivers.forEach(each -> each.message(session, payload));
    }

    @Override
    public void closed(WsSession session, int code, String reason) {
        if (sessions.remove(session)) {
            terms.listener().ifPresent(each -> tell(() -> each.closed(session, code, reason)));
        }
    }

    /** Takes no more, and closes all that there are: 1001, going away. Does not wait. */
    List<WsSession> close() {
        closed = true;
        List<WsSession> last = new ArrayList<>(sessions);
        last.forEach(each -> each.close(CloseCodes.GOING_AWAY, ""));
        return last;
    }
}
