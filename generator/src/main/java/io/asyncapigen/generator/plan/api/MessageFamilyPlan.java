package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several messages that come and go together: a sealed interface, and a handler interface beside the API class.
 *
 * @param type the sealed interface, in the messages package
 * @param owner what it is the messages of, for people: {@code the channel}
 * @param key the name of that in the document
 * @param members the records, in document order
 * @param handler the handler interface, in the root package; null when there are too many messages for one
 */
public record MessageFamilyPlan(
        ClassName type,
        String owner,
        String key,
        List<MessagePlan> members,
        @Nullable HandlerPlan handler) {

    /** What one method of a class file has room for. */
    private static final int MAX_CHUNK = 2000;

    /** The members in groups that a method has room for; one group unless there are thousands. */
    public List<List<MessagePlan>> chunks() {
        List<List<MessagePlan>> chunks = new ArrayList<>();
        for (int from = 0; from < members.size(); from += MAX_CHUNK) {
            chunks.add(members.subList(from, Math.min(from + MAX_CHUNK, members.size())));
        }
        return chunks;
    }

    /** The handler interface. */
    public record HandlerPlan(ClassName type, List<MethodPlan> methods) {}

    /** The method for one kind of message. */
    public record MethodPlan(String name, String variable, MessagePlan message) {}
}
