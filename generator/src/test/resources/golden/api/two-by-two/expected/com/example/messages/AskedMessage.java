package com.example.messages;

import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import javax.annotation.processing.Generated;

/**
 * The messages of the channel {@code asked}.
 *
 * @see com.example.AskedHandler
 */
@Generated("io.asyncapigen")
public sealed interface AskedMessage extends Message permits QuestionMessage, RiddleMessage {
    /**
     * How they travel and are told apart, in the order of the document.
     */
    MessageSet<AskedMessage> MESSAGES = MessageSet.of(QuestionMessage.TYPE, RiddleMessage.TYPE);
}
