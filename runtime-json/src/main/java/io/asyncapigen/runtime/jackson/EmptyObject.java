package io.asyncapigen.runtime.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.bean.BeanDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/** Reads text without a character as an object without members, where an object is wanted. */
final class EmptyObject extends DelegatingDeserializer {
    private EmptyObject(ValueDeserializer<?> reader) {
        super(reader);
    }

    /** Lets objects be read so that are made of nothing else. */
    static ValueDeserializerModifier everywhere() {
        return new Everywhere();
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
        return new EmptyObject(reader);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING) || !parser.getString().isEmpty()) {
            return super.deserialize(parser, context);
        }
        TokenBuffer empty = context.bufferForInputBuffering(parser);
        empty.writeStartObject();
        empty.writeEndObject();
        try (JsonParser tokens = empty.asParserOnFirstToken(context)) {
            return super.deserialize(tokens, context);
        }
    }

    private static final class Everywhere extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> reader) {
            boolean isOfObjects = reader instanceof BeanDeserializer bean
                    && !bean.getValueInstantiator().canCreateUsingDelegate()
                    && !bean.getValueInstantiator().canCreateFromString();
            return isOfObjects ? new EmptyObject(reader) : reader;
        }
    }
}
