package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOptions;

/** In the clear. */
class PlainContractTest extends WsContract {
    PlainContractTest() {
        super("127.0.0.1");
    }

    @Override
    String protocol() {
        return "ws";
    }

    @Override
    ConnectOptions.Builder builder() {
        return ConnectOptions.builder();
    }
}
