package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Reads {@code x-framing} of the document. Used once. */
final class FramingExtension {
    static final String NAME = "x-framing";
    private static final int USUAL_LENGTH = 4;

    private final JsonObject written;
    private final Set<String> unread;

    private FramingExtension(JsonObject written) {
        this.written = written;
        this.unread = new HashSet<>(written.members().keySet());
    }

    /**
     * What the document says for the route.
     *
     * @throws UnsupportedByTransportException when it is none
     */
    static Optional<TcpFraming> of(Route route) {
        return route.bindings().binding(NAME).map(each -> {
            try {
                return new FramingExtension(each).read();
            } catch (IllegalArgumentException e) {
                throw new UnsupportedByTransportException(
                        "the " + NAME + " of " + route + ", " + each + ", is none: " + e.getMessage());
            }
        });
    }

    private TcpFraming read() {
        TcpFraming framing = framing(text("type").orElseThrow(() -> new IllegalArgumentException("it has no type")));
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException("what is " + unread + "?");
        }
        return framing;
    }

    private TcpFraming framing(String type) {
        return switch (type) {
            case "newline" -> TcpFraming.newline();
            case "length" -> length();
            case "varint" -> is("inclusive") ? TcpFraming.varint().countingItself() : TcpFraming.varint();
            case "delimiter" -> delimiter();
            case "fixed" ->
                TcpFraming.fixedSize(
                        number("bytes").orElseThrow(() -> new IllegalArgumentException("bytes are not given")));
            default ->
                throw new IllegalArgumentException(
                        "the type is one of newline, length, varint, delimiter and fixed, not " + type);
        };
    }

    private TcpFraming length() {
        TcpFraming.LengthPrefix prefix = TcpFraming.lengthPrefix(number("bytes").orElse(USUAL_LENGTH));
        String order = text("order").orElse("big");
        if (order.equals("little")) {
            prefix = prefix.littleEndian();
        } else if (!order.equals("big")) {
            throw new IllegalArgumentException("the order is big or little, not " + order);
        }
        return is("inclusive") ? prefix.countingItself() : prefix;
    }

    private TcpFraming delimiter() {
        TcpFraming.Delimiter delimiter = TcpFraming.delimiter(bytes("delimiter")
                .orElseThrow(() -> new IllegalArgumentException("delimiter, or delimiterHex, is not given")));
        if (is("kept")) {
            delimiter = delimiter.keepingIt();
        }
        Optional<Binary> escape = bytes("escape");
        if (escape.isEmpty()) {
            return delimiter;
        } else if (escape.get().size() != 1) {
            throw new IllegalArgumentException("escape is one byte");
        }
        return delimiter.escapedBy(escape.get().unwrap()[0]);
    }

    /** As text, or as hexadecimal digits under the same name with {@code Hex} after it. */
    private Optional<Binary> bytes(String name) {
        Optional<Binary> hex =
                text(name + "Hex").map(each -> Binary.wrap(HexFormat.of().parseHex(each)));
        return hex.isPresent() ? hex : text(name).map(Binary::utf8);
    }

    private Optional<String> text(String name) {
        unread.remove(name);
        return written.get(name).map(each -> {
            if (each instanceof JsonString text) {
                return text.value();
            }
            throw new IllegalArgumentException(name + " is a text");
        });
    }

    private Optional<Integer> number(String name) {
        unread.remove(name);
        return written.get(name).map(each -> {
            if (each instanceof JsonNumber number) {
                try {
                    return number.value().intValueExact();
                } catch (ArithmeticException e) {
                    throw new IllegalArgumentException(name + " is a whole number", e);
                }
            }
            throw new IllegalArgumentException(name + " is a number");
        });
    }

    private boolean is(String name) {
        unread.remove(name);
        return written.get(name)
                .map(each -> {
                    if (each instanceof JsonBoolean bool) {
                        return bool.value();
                    }
                    throw new IllegalArgumentException(name + " is true or false");
                })
                .orElse(false);
    }
}
