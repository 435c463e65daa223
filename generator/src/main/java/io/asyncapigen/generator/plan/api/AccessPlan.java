package io.asyncapigen.generator.plan.api;

import java.util.ArrayList;
import java.util.List;

/**
 * One overload of a method that opens a channel or an operation.
 *
 * @param arguments the parameters of the address that it takes
 * @param isFirst whether it is the one to document in full
 */
public record AccessPlan(Form form, List<VariablePlan> arguments, boolean isFirst) {

    /** What an overload asks for. */
    public enum Form {
        /** Nothing: the address has no parameters. */
        PLAIN,
        /** The address, which the document does not know. */
        ADDRESS,
        /** A value for every parameter. */
        VALUES,
        /** A value for those parameters that have neither a default nor a place in the message. */
        NEEDED,
        /** A value or null for every parameter. */
        KNOWN,
        /** Nothing, for every value of the parameters. */
        ANY,
        /** The parameters as one record. */
        RECORD
    }

    /** The overloads for a channel, the one with the fullest documentation first. */
    static List<AccessPlan> of(boolean sends, boolean isAddressKnown, List<VariablePlan> parameters) {
        if (!isAddressKnown) {
            return List.of(new AccessPlan(Form.ADDRESS, List.of(), true));
        }
        if (parameters.isEmpty()) {
            return List.of(new AccessPlan(Form.PLAIN, List.of(), true));
        }
        List<AccessPlan> overloads = new ArrayList<>();
        if (sends) {
            overloads.add(new AccessPlan(Form.VALUES, parameters, true));
            List<VariablePlan> needed =
                    parameters.stream().filter(AccessPlan::isNeeded).toList();
            if (needed.size() < parameters.size()) {
                overloads.add(new AccessPlan(Form.NEEDED, needed, false));
            }
        } else {
            overloads.add(new AccessPlan(Form.ANY, List.of(), true));
            overloads.add(new AccessPlan(parameters.size() > 1 ? Form.KNOWN : Form.VALUES, parameters, false));
        }
        overloads.add(new AccessPlan(Form.RECORD, List.of(), false));
        return List.copyOf(overloads);
    }

    private static boolean isNeeded(VariablePlan parameter) {
        return parameter.defaultValue() == null && parameter.location() == null;
    }
}
