package com.example.messages;

import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.acme.Existing;

/**
 * The message {@code existing}.
 *
 * <p>Message {@code #/channels/orders/messages/existing}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record ExistingMessage(Existing payload) implements OrdersMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<ExistingMessage> TYPE = MessageType.builder("existing", ExistingMessage.class)
            .contentType("application/vnd.google.protobuf")
            .payload(TypeToken.of(Existing.class), ExistingMessage::payload)
            .foreignSchema(new ForeignSchema("application/vnd.google.protobuf", "message Existing {}"))
            .build(ExistingMessage::new);

    public ExistingMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static ExistingMessage of(Existing payload) {
        return new ExistingMessage(payload);
    }
}
