package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.model.Docs;
import io.asyncapigen.generator.plan.api.OperationPlan.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class of a channel.
 *
 * @param type in the channels package
 * @param key its name in the document
 * @param pointer where it stands in the document
 * @param address null when it is not known before run time
 * @param parameters null when the address has none
 * @param handler the interface with one method for each kind of message, or null when there is only one kind
 * @param sending the overloads of methods that send on it
 * @param receiving the overloads of methods that receive from it
 * @param fields of its bindings, with a value beside the payload
 * @param servers keys of the servers that have it; empty when all have
 */
public record ChannelPlan(
        ClassName type,
        String key,
        String pointer,
        @Nullable String address,
        @Nullable ParametersPlan parameters,
        MessageSetPlan messages,
        @Nullable ClassName handler,
        List<AccessPlan> sending,
        List<AccessPlan> receiving,
        BindingsPlan bindings,
        List<FieldPlan> fields,
        List<String> servers,
        Docs docs) {

    /** The overloads of a method of that cell. */
    public List<AccessPlan> accesses(Cell cell) {
        return cell.sends() ? sending : receiving;
    }
}
