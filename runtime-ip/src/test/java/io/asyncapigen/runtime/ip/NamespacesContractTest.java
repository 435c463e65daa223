package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Over a link with packets of 1,500 bytes, between two network namespaces. */
class NamespacesContractTest extends IpContract {
    private static Namespace there;

    @BeforeAll
    static void makeNamespace() throws Exception {
        there = Namespace.create();
    }

    @AfterAll
    static void removeNamespace() throws Exception {
        there.close();
    }

    @Override
    String receiving() {
        return Namespace.FAR;
    }

    @Override
    String sending() {
        return Namespace.NEAR;
    }

    @Override
    public ConnectOptions options() {
        return ConnectOptions.builder()
                .transport(new TwoSides(there))
                .option(new JsonEnvelope())
                .build();
    }

    @Override
    public int openings() {
        return Integer.getInteger("ip.openings", 200);
    }
}
