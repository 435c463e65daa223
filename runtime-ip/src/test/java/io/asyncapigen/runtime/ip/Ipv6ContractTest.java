package io.asyncapigen.runtime.ip;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Between two addresses, of which the loopback interface has only one until this gives it others. */
class Ipv6ContractTest extends IpContract {
    private static final String RECEIVING = "fd5e:a51::1";
    private static final String SENDING = "fd5e:a51::2";

    @BeforeAll
    static void addAddresses() throws Exception {
        IpMachine.requireTools("ip");
        change("replace");
    }

    @AfterAll
    static void removeAddresses() throws Exception {
        change("del");
    }

    private static void change(String how) throws Exception {
        for (String each : List.of(RECEIVING, SENDING)) {
            IpMachine.run(List.of("ip", "-6", "addr", how, each + "/128", "dev", "lo"));
        }
    }

    @Override
    String receiving() {
        return "[" + RECEIVING + "]";
    }

    @Override
    String sending() {
        return SENDING;
    }

    @Override
    public int openings() {
        return Integer.getInteger("ip.openings", 200);
    }
}
