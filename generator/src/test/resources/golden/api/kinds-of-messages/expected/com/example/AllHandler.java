package com.example;

import com.example.messages.AllMessage;
import com.example.messages.AllRawMessage;
import com.example.messages.EmptyMessage;
import com.example.messages.HeadersOnlyMessage;
import com.example.messages.NullableMessage;
import com.example.messages.WithBindingsMessage;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.MessageHandler;
import javax.annotation.processing.Generated;

/**
 * Handles the messages of the channel {@code all}, each kind in a method of its own.
 *
 * <p>Called as the runtime's {@code MessageHandler} is: returning accepts the delivery, throwing asks the
 * error handler, and calls may come from several threads at once.
 */
@Generated("io.asyncapigen")
public interface AllHandler extends MessageHandler<AllMessage> {
    void onEmpty(Delivery<EmptyMessage> delivery) throws Exception;

    void onHeadersOnly(Delivery<HeadersOnlyMessage> delivery) throws Exception;

    void onAllRaw(Delivery<AllRawMessage> delivery) throws Exception;

    void onNullable(Delivery<NullableMessage> delivery) throws Exception;

    void onWithBindings(Delivery<WithBindingsMessage> delivery) throws Exception;

    /**
     * Calls the method for the kind of message that came.
     */
    @Override
    default void handle(Delivery<AllMessage> delivery) throws Exception {
        AllMessage message = delivery.message();
        if (message instanceof EmptyMessage empty) {
            onEmpty(delivery.as(empty));
        } else if (message instanceof HeadersOnlyMessage headersOnly) {
            onHeadersOnly(delivery.as(headersOnly));
        } else if (message instanceof AllRawMessage allRaw) {
            onAllRaw(delivery.as(allRaw));
        } else if (message instanceof NullableMessage nullable) {
            onNullable(delivery.as(nullable));
        } else if (message instanceof WithBindingsMessage withBindings) {
            onWithBindings(delivery.as(withBindings));
        }
    }
}
