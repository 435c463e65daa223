package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;

/**
 * What happens to exchanges, queues and their bindings when an operation is opened, and again after a reconnect. On a route it wins over
 * the one of the connection.
 */
public enum AmqpTopology implements ConnectOption, RouteOption {
    /** They are declared as the document says. One that is there already has to be the same. The default. */
    DECLARE,
    /** They have to be there, however they are set up. Bindings cannot be looked at and are left alone. */
    CHECK,
    /** Nothing is declared or looked at. */
    LEAVE
}
