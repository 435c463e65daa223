package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.netty.Gathering;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;

/** Makes frames of bytes; what it finds wrong is told by {@link SessionHandler}, which parts without a reset. */
final class FrameDecoder extends WebSocket13FrameDecoder implements Gathering {
    FrameDecoder(boolean isServer, boolean isExtended, Settings settings) {
        super(WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(isServer)
                .allowMaskMismatch(false)
                .allowExtensions(isExtended)
                .maxFramePayloadLength(settings.limit())
                .closeOnProtocolViolation(false)
                .build());
    }

    @Override
    public int gathered() {
        return internalBuffer().capacity();
    }
}
