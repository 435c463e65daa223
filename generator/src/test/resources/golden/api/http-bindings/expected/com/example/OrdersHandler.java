package com.example;

import com.example.messages.AskedMessage;
import com.example.messages.FoundMessage;
import com.example.messages.OrdersMessage;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.MessageHandler;
import javax.annotation.processing.Generated;

/**
 * Handles the messages of the channel {@code orders}, each kind in a method of its own.
 *
 * <p>Called as the runtime's {@code MessageHandler} is: returning accepts the delivery, throwing asks the
 * error handler, and calls may come from several threads at once.
 */
@Generated("io.asyncapigen")
public interface OrdersHandler extends MessageHandler<OrdersMessage> {
    void onAsked(Delivery<AskedMessage> delivery) throws Exception;

    void onFound(Delivery<FoundMessage> delivery) throws Exception;

    /**
     * Calls the method for the kind of message that came.
     */
    @Override
    default void handle(Delivery<OrdersMessage> delivery) throws Exception {
        OrdersMessage message = delivery.message();
        if (message instanceof AskedMessage asked) {
            onAsked(delivery.as(asked));
        } else if (message instanceof FoundMessage found) {
            onFound(delivery.as(found));
        }
    }
}
