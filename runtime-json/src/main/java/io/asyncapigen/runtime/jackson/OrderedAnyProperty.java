package io.asyncapigen.runtime.jackson;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.SettableAnyProperty;

/**
 * Collects the additional members of a record. Jackson remembers them until the record can be made, and then puts the last one first; the
 * map that it puts them into turns that round.
 */
final class OrderedAnyProperty extends SettableAnyProperty {
    private final int parameter;

    OrderedAnyProperty(BeanProperty property, JavaType type, int parameter) {
        this(property, type, null, parameter);
    }

    private OrderedAnyProperty(
            BeanProperty property, JavaType type, @Nullable ValueDeserializer<Object> reader, int parameter) {
        super(property, property.getMember(), type, null, reader, null);
        this.parameter = parameter;
    }

    @Override
    public int getParameterIndex() {
        return parameter;
    }

    @Override
    @SuppressWarnings("unchecked") // it is what createParameterObject gives
    protected void _set(DeserializationContext context, Object map, Object name, @Nullable Object value) {
        ((Map<Object, @Nullable Object>) map).put(name, value);
    }

    @Override
    public SettableAnyProperty withValueDeserializer(ValueDeserializer<Object> reader) {
        return new OrderedAnyProperty(getProperty(), getType(), reader, getParameterIndex());
    }

    @Override
    public Object createParameterObject() {
        return new LastFirst();
    }

    /** A map in which each new entry goes before the others. The names are different, as the parser has seen to. */
    private static final class LastFirst extends AbstractMap<Object, @Nullable Object> {
        private final Deque<Map.Entry<Object, @Nullable Object>> entries = new ArrayDeque<>();

        @Override
        public @Nullable Object put(Object name, @Nullable Object value) {
            entries.addFirst(new SimpleEntry<>(name, value));
            return null;
        }

        @Override
        public Set<Map.Entry<Object, @Nullable Object>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<Object, @Nullable Object>> iterator() {
                    return entries.iterator();
                }

                @Override
                public int size() {
                    return entries.size();
                }
            };
        }
    }
}
