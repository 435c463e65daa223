package io.asyncapigen.runtime.ip;

import org.junit.jupiter.api.BeforeAll;

class Ipv4ContractTest extends IpContract {
    @BeforeAll
    static void requireRawSockets() {
        IpMachine.requireRawSockets();
    }

    @Override
    String receiving() {
        return "127.0.0.1";
    }

    @Override
    String sending() {
        return "127.0.0.2";
    }
}
