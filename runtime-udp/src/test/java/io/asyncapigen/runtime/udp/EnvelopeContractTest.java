package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.EnumSet;
import java.util.Set;

/** With headers in JSON, by IPv6. */
class EnvelopeContractTest extends UdpContract {
    @Override
    String host() {
        return "[::1]";
    }

    @Override
    public ConnectOptions options() {
        return ConnectOptions.builder().option(new JsonEnvelope()).build();
    }

    @Override
    public Set<Ability> lacking() {
        Set<Ability> lacking = EnumSet.copyOf(super.lacking());
        lacking.removeAll(EnumSet.of(Ability.HEADERS, Ability.CONTENT_TYPE));
        return lacking;
    }

    /** As Base64 it is a third more. */
    @Override
    public int large() {
        return 45_000;
    }
}
