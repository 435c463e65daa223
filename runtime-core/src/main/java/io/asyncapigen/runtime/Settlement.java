package io.asyncapigen.runtime;

/** What becomes of a delivery. What each means on the wire is said by the protocol. */
public enum Settlement {
    /** It is done with. */
    ACCEPT,
    /** It shall be delivered again. */
    RELEASE,
    /** It shall not be delivered again; where the protocol has a dead-letter address, it goes there. */
    REJECT
}
