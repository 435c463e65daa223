package com.example;

import com.example.messages.AnswerMessage;
import com.example.messages.AskedMessage;
import com.example.messages.QuestionMessage;
import com.example.messages.RiddleMessage;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.RequestHandler;
import javax.annotation.processing.Generated;

/**
 * Answers the requests of the operation {@code reply}, each kind in a method of its own.
 *
 * <p>Called as the runtime's {@code RequestHandler} is: throwing asks the error handler, and calls may
 * come from several threads at once.
 */
@Generated("io.asyncapigen")
public interface ReplyRequestHandler extends RequestHandler<AskedMessage, AnswerMessage> {
    AnswerMessage onQuestion(Delivery<QuestionMessage> delivery) throws Exception;

    AnswerMessage onRiddle(Delivery<RiddleMessage> delivery) throws Exception;

    /**
     * Calls the method for the kind of message that came.
     */
    @Override
    default AnswerMessage handle(Delivery<AskedMessage> delivery) throws Exception {
        AskedMessage message = delivery.message();
        if (message instanceof QuestionMessage question) {
            return onQuestion(delivery.as(question));
        } else if (message instanceof RiddleMessage riddle) {
            return onRiddle(delivery.as(riddle));
        }
        throw new IllegalArgumentException("no request: " + message);
    }
}
