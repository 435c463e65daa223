package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.netty.Gathering;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Wishes;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.Optional;

/**
 * What all messages of a connection have in common.
 *
 * @param limit of a message, in bytes
 */
record Wire(TcpFraming framing, int limit, Frames frames) {
    private static final int USUAL_LENGTH = 4;

    /** As the options say, otherwise the document, otherwise the content types of the messages. */
    static Wire of(Route route, ConnectOptions options, MessageSet<?> messages) {
        TcpFraming framing = Wishes.chosen(route, options, TcpFraming.class)
                .or(() -> FramingExtension.of(route))
                .orElseGet(() -> usual(route, options, messages));
        int limit = MessageLimit.of(route, options).bytes();
        if (framing instanceof TcpFraming.FixedSize fixed && fixed.bytes() > limit) {
            throw new UnsupportedByTransportException(
                    "messages of " + route + " have " + fixed.bytes() + " bytes, where " + limit + " are allowed");
        }
        return new Wire(framing, limit, Frames.of(framing));
    }

    private static TcpFraming usual(Route route, ConnectOptions options, MessageSet<?> messages) {
        boolean isTextual = Wishes.chosen(route, options, JsonEnvelope.class).isPresent()
                || messages.types().stream().allMatch(each -> isTextual(each.contentType()));
        return isTextual ? TcpFraming.newline() : TcpFraming.lengthPrefix(USUAL_LENGTH);
    }

    private static boolean isTextual(ContentType type) {
        return type.isText()
                || type.isJson()
                || type.subtype().equals("xml")
                || type.subtype().endsWith("+xml");
    }

    /** Whether connections of both can be the same ones. */
    boolean agrees(Wire other) {
        return framing.equals(other.framing) && limit == other.limit;
    }

    Gathering decoder() {
        return frames.decoder(limit);
    }

    /**
     * The bytes of a message, such that they can go.
     *
     * @param what it is, for errors
     * @throws SendFailedException when they cannot
     */
    byte[] payload(String what, Envelope envelope) {
        byte[] payload = envelope.payload().unwrap();
        Optional<String> flaw = Optional.empty();
        if (payload.length > limit) {
            flaw = Optional.of("it has " + payload.length + " bytes, where " + limit + " are allowed (MessageLimit)");
        } else if (framing instanceof TcpFraming.Newline
                && envelope.contentType().filter(ContentType::isJson).isPresent()) {
            payload = LineFrames.onOneLine(payload); // which has no flaw
        } else {
            flaw = frames.flaw(payload);
        }
        if (flaw.isPresent()) {
            throw new SendFailedException(
                    what + " cannot be sent: " + flaw.get() + "; on the wire is " + framing + " (TcpFraming)");
        }
        return payload;
    }

    /** @param payload one that can go */
    ByteBuf frame(ByteBufAllocator allocator, byte[] payload) {
        return frames.frame(allocator, payload);
    }
}
