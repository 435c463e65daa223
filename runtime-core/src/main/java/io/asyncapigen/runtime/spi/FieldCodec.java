package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.engine.BindingValues;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Between typed values of bindings' fields and what the wire has, for transports whose fields go with a connection. Those that go with
 * messages are core's affair. Thread-safe.
 */
public interface FieldCodec {
    /** With the codecs and the validation of these options. */
    static FieldCodec of(ConnectOptions options) {
        return BindingValues.of(options);
    }

    /**
     * For the wire.
     *
     * @throws io.asyncapigen.runtime.EncodeException when it is not as its schema says
     * @throws io.asyncapigen.runtime.MissingCodecException when nothing writes it
     */
    BindingValue write(BindingField.Value<?> typed);

    /**
     * From the wire, leniently, as protocols have only text where the document has types.
     *
     * @param raw a JSON object where the members came one by one; those that the type has not are passed over
     * @throws DecodeException with its faults, when it is not as its schema says
     * @throws io.asyncapigen.runtime.MissingCodecException when nothing reads it
     */
    <T> BindingField.Value<T> read(BindingField<T> field, BindingValue raw);

    /** What several fields were refused for, as one. */
    static DecodeException refused(List<DecodeException> each) {
        return new DecodeException(
                each.stream().map(DecodeException::getMessage).collect(Collectors.joining("; ")),
                each.stream().flatMap(one -> one.faults().stream()).toList());
    }
}
