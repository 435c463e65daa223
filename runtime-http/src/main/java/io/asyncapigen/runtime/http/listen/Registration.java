package io.asyncapigen.runtime.http.listen;

/** A route that is open. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    /** Takes the route away; what is being handled can still be answered. Does nothing more when called again. */
    @Override
    void close();
}
