package com.example;

import com.example.messages.AlarmMessage;
import com.example.messages.HeardMessage;
import com.example.messages.NoteMessage;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.MessageHandler;
import javax.annotation.processing.Generated;

/**
 * Handles the messages of the channel {@code heard}, each kind in a method of its own.
 *
 * <p>Called as the runtime's {@code MessageHandler} is: returning accepts the delivery, throwing asks the
 * error handler, and calls may come from several threads at once.
 */
@Generated("io.asyncapigen")
public interface HeardHandler extends MessageHandler<HeardMessage> {
    void onNote(Delivery<NoteMessage> delivery) throws Exception;

    void onAlarm(Delivery<AlarmMessage> delivery) throws Exception;

    /**
     * Calls the method for the kind of message that came.
     */
    @Override
    default void handle(Delivery<HeardMessage> delivery) throws Exception {
        HeardMessage message = delivery.message();
        if (message instanceof NoteMessage note) {
            onNote(delivery.as(note));
        } else if (message instanceof AlarmMessage alarm) {
            onAlarm(delivery.as(alarm));
        }
    }
}
