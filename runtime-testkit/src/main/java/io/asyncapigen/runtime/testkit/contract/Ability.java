package io.asyncapigen.runtime.testkit.contract;

/** What one protocol has and another has not. A transport that declares not to have it is tested to refuse it, where it can be asked for. */
public enum Ability {
    /** Messages carry headers. */
    HEADERS,
    /** A message says its content type. */
    CONTENT_TYPE,
    /** A receiver without a value for a parameter receives for every value. */
    WILDCARDS,
    /** A released message comes again. */
    RELEASE,
    /** {@code Delivery.attempt} counts, as far as one receiver is concerned. */
    ATTEMPTS,
    /** Messages of one sender come in the order in which they were sent, when one is handled at a time. */
    ORDER,
    /** What waits while all handlers are busy is kept. */
    BACK_PRESSURE,
    /** What is sent while a receiver has lost its connection is kept for it. */
    KEEPING,
    /** A send succeeds whatever a receiver makes of the message; without it the sender learns that its message was rejected. */
    ONE_WAY,
    /** A message that was rejected can be found at a dead-letter address, see {@link TransportSubject#deadLetters}. */
    DEAD_LETTERS,
    /** It refuses messages that are too large, see {@link TransportSubject#tooLarge}. */
    SIZE_LIMIT,
    /** It refuses some callers, see {@link TransportSubject#strangers}. */
    STRANGERS,
    /** A receiver is refused that may not use an address, see {@link TransportSubject#restricted}; without it, it gets nothing. */
    DENIED_RECEIVERS,
    /** A sender is told that it may not use an address, see {@link TransportSubject#restricted}; without it, the message is gone. */
    DENIED_SENDS,
    /** It shows a certificate, see {@link TransportSubject#distrusting}. */
    CERTIFICATE,
    /** There is a server that can be killed and started again, see {@link TransportSubject#kill}. */
    RESTART
}
