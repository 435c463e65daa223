package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.spi.Envelope;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Frames of messages. */
final class Frames {
    private Frames() {}

    /**
     * A text frame for text in UTF-8, a binary one for everything else.
     *
     * @throws SendFailedException when the message has headers, is too large, or is text and no UTF-8
     */
    static WebSocketFrame of(Envelope envelope, Settings settings) {
        Binary payload = envelope.payload();
        if (!envelope.headers().isEmpty()) {
            throw new SendFailedException("WebSocket carries no headers, which the message has: "
                    + envelope.headers().names() + "; the option JsonEnvelope puts them into the payload");
        } else if (payload.size() > settings.limit()) {
            throw new SendFailedException("the message has " + payload.size() + " bytes, and the limit is "
                    + settings.limit() + " (MessageLimit)");
        }
        ByteBuf content = Unpooled.wrappedBuffer(payload.unwrap());
        if (!isText(envelope)) {
            return new BinaryWebSocketFrame(content);
        }
        boolean isOfUser = envelope.message().filter(each -> each.isRaw()).isPresent();
        if (isOfUser) {
            requireUtf8(payload);
        }
        return new TextWebSocketFrame(content);
    }

    private static boolean isText(Envelope envelope) {
        if (envelope.contentType().isEmpty()) {
            return true;
        }
        ContentType type = envelope.contentType().get();
        boolean isXml = type.subtype().equals("xml") || type.subtype().endsWith("+xml");
        return type.isJson() || (type.isText() || isXml) && type.charset().equals(StandardCharsets.UTF_8);
    }

    private static void requireUtf8(Binary payload) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(payload.asByteBuffer());
        } catch (CharacterCodingException e) {
            throw new SendFailedException("the payload is no UTF-8, which a text message of a WebSocket has to be", e);
        }
    }
}
