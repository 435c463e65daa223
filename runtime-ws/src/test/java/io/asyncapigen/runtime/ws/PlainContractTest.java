package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOptions;

/** In the clear. */
class PlainContractTest extends WsContract {
    @Override
    String protocol() {
        return "ws";
    }

    @Override
    ConnectOptions.Builder builder() {
        return ConnectOptions.builder();
    }
}
