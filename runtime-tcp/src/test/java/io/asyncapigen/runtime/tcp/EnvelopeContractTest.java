package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.EnumSet;
import java.util.Set;

/** With JSON on lines, which has the headers in it. */
class EnvelopeContractTest extends TcpContract {
    @Override
    public ConnectOptions options() {
        return ConnectOptions.builder()
                .option(new JsonEnvelope())
                .option(MessageLimit.of(1 << 20))
                .build();
    }

    @Override
    public Set<Ability> lacking() {
        return withHeaders(super.lacking());
    }

    static Set<Ability> withHeaders(Set<Ability> without) {
        Set<Ability> lacking = EnumSet.copyOf(without);
        lacking.remove(Ability.HEADERS);
        lacking.remove(Ability.CONTENT_TYPE);
        return lacking;
    }

    @Override
    public int openings() {
        return 20;
    }
}
