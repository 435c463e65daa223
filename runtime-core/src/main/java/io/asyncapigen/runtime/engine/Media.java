package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.MessageType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Decides which content type a message is written or read in. */
final class Media {
    private Media() {}

    /** What the document says; where that leaves it open, text for {@code text/*}, bytes for a raw payload, otherwise JSON. */
    static ContentType written(MessageType<?> message) {
        ContentType declared = message.contentType();
        if (!declared.isWildcard()) {
            return declared;
        } else if (message.isRaw()) {
            return ContentType.BINARY;
        }
        return declared.type().equals("text") ? ContentType.TEXT : ContentType.JSON;
    }

    /** What came with the message, unless it says nothing: it is absent, has a star, or is that of bytes of any kind. */
    static ContentType read(MessageType<?> message, Optional<ContentType> received) {
        return received.filter(each -> !saysNothing(each)).orElseGet(() -> written(message));
    }

    /** What they are all written in; JSON where that differs, or nothing says so. */
    static ContentType usual(Collection<? extends MessageType<?>> messages) {
        List<ContentType> written =
                messages.stream().map(Media::written).distinct().toList();
        boolean isKnown = written.size() == 1 && messages.stream().noneMatch(MessageType::isRaw);
        return isKnown ? written.get(0) : ContentType.JSON;
    }

    static boolean saysNothing(ContentType received) {
        return received.isWildcard() || received.includes(ContentType.BINARY);
    }
}
