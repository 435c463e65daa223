package io.asyncapigen.runtime.tcp;

/** In the clear, with the length before each message. */
class PlainContractTest extends TcpContract {}
