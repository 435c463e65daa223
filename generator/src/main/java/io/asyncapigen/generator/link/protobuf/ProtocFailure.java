package io.asyncapigen.generator.link.protobuf;

/** Why {@code protoc} gave nothing that can be used. The message goes on after "protoc". */
final class ProtocFailure extends Exception {
    private static final long serialVersionUID = 1L;

    ProtocFailure(String message) {
        super(message, null, false, false);
    }
}
