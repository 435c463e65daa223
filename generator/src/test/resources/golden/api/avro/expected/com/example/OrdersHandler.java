package com.example;

import com.example.messages.CancelledMessage;
import com.example.messages.IdsMessage;
import com.example.messages.OrderMessage;
import com.example.messages.OrdersMessage;
import com.example.messages.OtherMessage;
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
    void onOrder(Delivery<OrderMessage> delivery) throws Exception;

    void onCancelled(Delivery<CancelledMessage> delivery) throws Exception;

    void onIds(Delivery<IdsMessage> delivery) throws Exception;

    void onOther(Delivery<OtherMessage> delivery) throws Exception;

    /**
     * Calls the method for the kind of message that came.
     */
    @Override
    default void handle(Delivery<OrdersMessage> delivery) throws Exception {
        OrdersMessage message = delivery.message();
        if (message instanceof OrderMessage order) {
            onOrder(delivery.as(order));
        } else if (message instanceof CancelledMessage cancelled) {
            onCancelled(delivery.as(cancelled));
        } else if (message instanceof IdsMessage ids) {
            onIds(delivery.as(ids));
        } else if (message instanceof OtherMessage other) {
            onOther(delivery.as(other));
        }
    }
}
