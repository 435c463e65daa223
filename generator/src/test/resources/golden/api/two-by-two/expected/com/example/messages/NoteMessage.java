package com.example.messages;

import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Something to know.
 *
 * <p>Message {@code #/components/messages/note}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record NoteMessage(String payload) implements HeardMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<NoteMessage> TYPE = MessageType.builder("note", NoteMessage.class)
            .contentType("text/plain")
            .payload(TypeToken.of(String.class), NoteMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("note.payload"))
            .build(NoteMessage::new);

    public NoteMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static NoteMessage of(String payload) {
        return new NoteMessage(payload);
    }
}
