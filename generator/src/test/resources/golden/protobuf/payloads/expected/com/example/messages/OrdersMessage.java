package com.example.messages;

import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import javax.annotation.processing.Generated;

/**
 * The messages of the channel {@code orders}.
 *
 * @see com.example.OrdersHandler
 */
@Generated("io.asyncapigen")
public sealed interface OrdersMessage extends Message permits OrderMessage, LineMessage, CancelledMessage, ExistingMessage {
    /**
     * How they travel and are told apart, in the order of the document.
     */
    MessageSet<OrdersMessage> MESSAGES = MessageSet.of(OrderMessage.TYPE, LineMessage.TYPE,
            CancelledMessage.TYPE, ExistingMessage.TYPE);
}
