package io.asyncapigen.runtime.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.TypeToken;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * A class that {@code protoc} made of a message.
 *
 * @param empty the message without any field
 */
record MessageClass(Class<?> type, Message empty) {

    /**
     * Empty for every other class.
     *
     * @throws AsyncApiException when the class does not run with the protobuf-java that is here
     */
    static Optional<MessageClass> of(TypeToken<?> token) {
        if (!(token.type() instanceof Class<?> type) || !Message.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        try {
            Object empty = type.getMethod("getDefaultInstance").invoke(null);
            return empty instanceof Message message ? Optional.of(new MessageClass(type, message)) : Optional.empty();
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty(); // such as DynamicMessage, which has a schema at run time only
        } catch (InvocationTargetException | LinkageError e) {
            Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
            throw new AsyncApiException(
                    type.getName() + " does not run with this version of protobuf-java: " + cause, cause);
        }
    }

    Descriptor descriptor() {
        return empty.getDescriptorForType();
    }
}
