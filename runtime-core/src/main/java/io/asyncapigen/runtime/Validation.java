package io.asyncapigen.runtime;

/** Which messages are compared with the schemas of the document. */
public enum Validation {
    NONE,
    /** Those that come in; one that has faults counts as undecodable. */
    RECEIVE,
    /** Those that go out; one that has faults is not sent. */
    SEND,
    BOTH;

    public boolean onReceive() {
        return this == RECEIVE || this == BOTH;
    }

    public boolean onSend() {
        return this == SEND || this == BOTH;
    }
}
