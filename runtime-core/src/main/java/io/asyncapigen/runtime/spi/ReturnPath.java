package io.asyncapigen.runtime.spi;

/** The way back to whoever sent an envelope. Works until the delivery is settled. */
public interface ReturnPath extends TransportSender {
    /**
     * Whether the protocol itself ties the answer to the request. If so, replies go this way whatever the document says; if not, only
     * where the document and the request name no address.
     */
    boolean correlates();

    /**
     * Whether it looks at the options of an envelope, and fails with a {@link io.asyncapigen.runtime.SendFailedException} when it does not
     * know one. If not, core refuses replies that have some.
     */
    default boolean takesOptions() {
        return false;
    }
}
