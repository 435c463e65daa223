package io.asyncapigen.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The messages of an operation. Which of them an envelope holds is told by the first that decides: there is only one; its content type;
 * whether it has a payload; a header with a constant value; a place in the payload with a constant value; a member that only one
 * requires; the first, in this order, that can be decoded.
 *
 * <p>Immutable.
 *
 * @param <M> what the messages have in common
 */
public final class MessageSet<M extends Message> {
    private final List<MessageType<? extends M>> types;
    private final List<MessageType<?>> others;
    private final Map<Class<?>, MessageType<? extends M>> byClass = new LinkedHashMap<>();

    private MessageSet(List<MessageType<? extends M>> types, List<MessageType<?>> others) {
        this.types = List.copyOf(types);
        this.others = List.copyOf(others);
        for (MessageType<? extends M> each : this.types) {
            if (byClass.putIfAbsent(each.type(), each) != null) {
                throw new IllegalArgumentException("two messages have the " + each.type());
            }
        }
    }

    public static <M extends Message> MessageSet<M> of(MessageType<M> only) {
        return new MessageSet<>(List.of(only), List.of());
    }

    /** @throws IllegalArgumentException when there is none, or two have one class */
    @SafeVarargs
    public static <M extends Message> MessageSet<M> of(MessageType<? extends M>... types) {
        List<MessageType<? extends M>> list = new ArrayList<>(types.length);
        for (MessageType<? extends M> each : types) {
            list.add(each);
        }
        return of(list);
    }

    /** @throws IllegalArgumentException when there is none, or two have one class */
    public static <M extends Message> MessageSet<M> of(List<MessageType<? extends M>> types) {
        if (types.isEmpty()) {
            throw new IllegalArgumentException("there is no message");
        }
        return new MessageSet<>(types, List.of());
    }

    /**
     * The same messages as some of a channel's. A receiver of these passes over the others of the channel, which are not meant for it,
     * instead of finding them unreadable.
     */
    public MessageSet<M> within(MessageSet<?> channel) {
        List<MessageType<?>> all = new ArrayList<>(channel.types());
        all.removeAll(types);
        return new MessageSet<>(types, all);
    }

    /** In the order of the document. */
    public List<MessageType<? extends M>> types() {
        return types;
    }

    /** Messages that may come in on the same channel, and are passed over; in the order of the document. */
    public List<MessageType<?>> others() {
        return others;
    }

    /**
     * How this message travels.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    @SuppressWarnings("unchecked") // the key is the value's class
    public <N extends M> MessageType<N> typeOf(N message) {
        MessageType<? extends M> type = byClass.get(message.getClass());
        if (type == null) {
            throw new IllegalArgumentException(message.getClass().getName() + " is none of the messages " + types);
        }
        return (MessageType<N>) type;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof MessageSet<?> set && types.equals(set.types) && others.equals(set.others);
    }

    @Override
    public int hashCode() {
        return types.hashCode();
    }

    @Override
    public String toString() {
        return types.toString();
    }
}
