package com.example.messages;

import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import javax.annotation.processing.Generated;

/**
 * The messages of the channel {@code heard}.
 *
 * @see com.example.HeardHandler
 */
@Generated("io.asyncapigen")
public sealed interface HeardMessage extends Message permits NoteMessage, AlarmMessage {
    /**
     * How they travel and are told apart, in the order of the document.
     */
    MessageSet<HeardMessage> MESSAGES = MessageSet.of(NoteMessage.TYPE, AlarmMessage.TYPE);
}
