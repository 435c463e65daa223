package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.ConnectOptions;

/** In the clear, with a delimiter after each message. */
class EscapedContractTest extends TcpContract {
    @Override
    public ConnectOptions options() {
        return options(TcpFraming.delimiter("\r\n").escapedBy((byte) '\\')).build();
    }

    @Override
    public int openings() {
        return 20;
    }
}
