package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.netty.MessageWatch;
import io.asyncapigen.runtime.netty.Outflow;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtension;
import java.util.ArrayList;
import java.util.Optional;

/** What stands between the bytes of a WebSocket and its session, once the handshake is done. */
final class Pipelines {
    private Pipelines() {}

    /**
     * @param after the handler of frames that these stand behind
     * @param decoder that of the frames, which is there by the time when some come
     */
    static void install(
            ChannelPipeline pipeline,
            String after,
            FrameDecoder decoder,
            Settings settings,
            Optional<WebSocketExtension> extension,
            SessionHandler session) {
        var handlers = new ArrayList<ChannelHandler>();
        handlers.add(Outflow.gathering());
        extension.ifPresent(each -> handlers.add(each.newExtensionEncoder()));
        handlers.add(new MessageWatch(decoder, settings.messageTime(), new Fragments()));
        handlers.add(new FrameRules());
        handlers.add(new WebSocketFrameAggregator(settings.limit()));
        extension.ifPresent(each -> handlers.add(new Inflating(settings.limit())));
        handlers.add(new Utf8FrameValidator(false));
        if (settings.fragment() < settings.limit()) {
            handlers.add(new Fragmenter(settings.fragment()));
        }
        handlers.add(session);
        String last = after;
        for (ChannelHandler each : handlers) {
            String name = "ws-" + each.getClass().getSimpleName();
            pipeline.addAfter(last, name, each);
            last = name;
        }
        pipeline.addFirst(new KeepAlive(settings.keepAlive()));
    }
}
