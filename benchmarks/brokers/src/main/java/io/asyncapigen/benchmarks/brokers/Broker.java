package io.asyncapigen.benchmarks.brokers;

import java.util.List;

/** A broker that was started for this, and who speaks with it. */
interface Broker extends Ending {
    /** The bare client first, then ours. */
    List<Contender> contenders();

    /** Whether what is sent waits there for who receives later. */
    boolean keeps();

    /** Makes what has to be there before that address is used. */
    default void prepare(String address) throws Exception {}

    /** Takes away what is there for that address. */
    default void forget(String address) throws Exception {}
}
