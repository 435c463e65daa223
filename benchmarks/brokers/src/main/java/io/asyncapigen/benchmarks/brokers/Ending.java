package io.asyncapigen.benchmarks.brokers;

/** Something that is ended once; as a closeable one it could not be interrupted. */
interface Ending {
    void end() throws Exception;
}
