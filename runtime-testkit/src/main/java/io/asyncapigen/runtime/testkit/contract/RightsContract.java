package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.Letters.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A caller whom the server lets in, but not everywhere. */
interface RightsContract {
    Fixture fixture();

    @Test
    default void whatIsDeniedIsRefusedInTimeAndTheConnectionGoesOn() throws Exception {
        Connection restricted = fixture().connect(fixture().hasty(fixture().restricted()));
        Connection free = fixture().connect();
        Route denied = Fixture.fresh();
        Route allowed = fixture().subject().allowed();
        var heard = fixture().collect(free, denied, Text.SET);

        Executable receiving = () -> fixture().collect(restricted, denied, Text.SET);
        Executable sending =
                () -> fixture().publisher(restricted, denied, Text.SET).send(new Text("forbidden"));
        refused(Ability.DENIED_RECEIVERS, receiving, denied);
        refused(Ability.DENIED_SENDS, sending, denied);
        var received = fixture().collect(restricted, allowed, Text.SET);
        fixture().publisher(restricted, allowed, Text.SET).send(new Text("allowed"));
        fixture().publisher(free, denied, Text.SET).send(new Text("by one who may"));

        assertEquals("by one who may", fixture().next(heard).message().payload());
        assertEquals("allowed", fixture().next(received).message().payload());
    }

    /** Without the ability nobody is told, and it has no effect. */
    private void refused(Ability ability, Executable denied, Route route) throws Exception {
        if (fixture().has(ability)) {
            String message = String.valueOf(fixture().assertRefused(denied).getMessage());
            assertTrue(message.contains(route.address().toString()), message);
        } else {
            try {
                denied.execute();
            } catch (Throwable e) {
                throw new AssertionError(ability + " is declared to be lacking, but it was refused", e);
            }
        }
    }
}
