package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.ConnectOptions;

/** Payloads, and nothing beside them. */
class PlainContractTest extends UdpContract {
    @Override
    public ConnectOptions options() {
        return ConnectOptions.defaults();
    }
}
