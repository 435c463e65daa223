package com.example.messages;

import io.asyncapigen.runtime.MessageType;
import javax.annotation.processing.Generated;

/**
 * Neither payload nor headers.
 *
 * <p>Message {@code #/channels/all/messages/empty}.
 */
@Generated("io.asyncapigen")
public record EmptyMessage() implements AllMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<EmptyMessage> TYPE = MessageType.builder("empty", EmptyMessage.class)
            .contentType("application/json")
            .build(EmptyMessage::new);

    /**
     * The message, which has no content.
     */
    public static EmptyMessage of() {
        return new EmptyMessage();
    }
}
