package com.example;

import com.example.messages.AskedMessage;
import com.example.messages.QuestionMessage;
import com.example.messages.RiddleMessage;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.MessageHandler;
import javax.annotation.processing.Generated;

/**
 * Handles the messages of the channel {@code asked}, each kind in a method of its own.
 *
 * <p>Called as the runtime's {@code MessageHandler} is: returning accepts the delivery, throwing asks the
 * error handler, and calls may come from several threads at once.
 */
@Generated("io.asyncapigen")
public interface AskedHandler extends MessageHandler<AskedMessage> {
    void onQuestion(Delivery<QuestionMessage> delivery) throws Exception;

    void onRiddle(Delivery<RiddleMessage> delivery) throws Exception;

    /**
     * Calls the method for the kind of message that came.
     */
    @Override
    default void handle(Delivery<AskedMessage> delivery) throws Exception {
        AskedMessage message = delivery.message();
        if (message instanceof QuestionMessage question) {
            onQuestion(delivery.as(question));
        } else if (message instanceof RiddleMessage riddle) {
            onRiddle(delivery.as(riddle));
        }
    }
}
