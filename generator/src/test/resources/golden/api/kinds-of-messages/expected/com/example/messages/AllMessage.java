package com.example.messages;

import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import javax.annotation.processing.Generated;

/**
 * The messages of the channel {@code all}.
 *
 * @see com.example.AllHandler
 */
@Generated("io.asyncapigen")
public sealed interface AllMessage extends Message permits EmptyMessage, HeadersOnlyMessage, AllRawMessage, NullableMessage, WithBindingsMessage {
    /**
     * How they travel and are told apart, in the order of the document.
     */
    MessageSet<AllMessage> MESSAGES = MessageSet.of(EmptyMessage.TYPE, HeadersOnlyMessage.TYPE,
            AllRawMessage.TYPE, NullableMessage.TYPE, WithBindingsMessage.TYPE);
}
