package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.RouteOption;
import java.util.Objects;
import java.util.Optional;

/**
 * Has a route go through a stream of JetStream, which keeps messages: sends complete when the stream has them, and receivers share a
 * consumer that counts what was delivered.
 *
 * @param name of the stream
 * @param durable the name of the consumer, which stays and remembers its position while nobody receives; empty for one that is gone a
 *     while after its receiver
 * @param isCreated whether a stream of the route's subject is made where none of that name is there, with messages in files
 * @param fromBeginning whether a consumer that is new starts with what the stream has already, instead of with what comes
 */
public record NatsStream(String name, Optional<String> durable, boolean isCreated, boolean fromBeginning)
        implements RouteOption {
    public NatsStream {
        Objects.requireNonNull(durable, "durable");
        requireName(name);
        durable.ifPresent(NatsStream::requireName);
    }

    /** A stream that is there, with a consumer that does not last, from now on. */
    public static NatsStream of(String name) {
        return new NatsStream(name, Optional.empty(), false, false);
    }

    /** With a consumer that lasts. */
    public NatsStream durable(String consumer) {
        return new NatsStream(name, Optional.of(consumer), isCreated, fromBeginning);
    }

    /** Made where it is not there. */
    public NatsStream create() {
        return new NatsStream(name, durable, true, fromBeginning);
    }

    /** With all that the stream has. */
    public NatsStream fromTheBeginning() {
        return new NatsStream(name, durable, isCreated, true);
    }

    private static void requireName(String name) {
        boolean isName = !name.isEmpty()
                && name.chars().noneMatch(each -> Character.isWhitespace(each) || ".*>/\\".indexOf(each) >= 0);
        if (!isName) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name of JetStream: no dots, slashes, white space, * and >");
        }
    }
}
