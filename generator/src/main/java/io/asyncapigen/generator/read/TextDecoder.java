package io.asyncapigen.generator.read;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to text. Text is UTF-8, with or without a byte order mark; everything else is named and refused. */
final class TextDecoder {
    private final URI uri;
    private final String displayName;

    TextDecoder(URI uri, String displayName) {
        this.uri = uri;
        this.displayName = displayName;
    }

    Source decode(byte[] bytes) throws ReadFailure {
        refuseArchives(bytes);
        refuseWideEncodings(bytes);
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw notUtf8(bytes, start, out.toString(), bytes[in.position()] & 0xFF);
        }
        return new Source(uri, displayName, out.toString());
    }

    private ReadFailure notUtf8(byte[] bytes, int start, String valid, int wrong) {
        // With replacement characters in it, so that the line can be shown.
        String shown = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        Source source = new Source(uri, displayName, shown);
        int line = 1;
        int lineStart = 0;
        for (int end = valid.indexOf('\n'); end >= 0; end = valid.indexOf('\n', lineStart)) {
            line++;
            lineStart = end + 1;
        }
        Position position = new Position(source, line, valid.codePointCount(lineStart, valid.length()) + 1, 1);
        String message = String.format("the text is not UTF-8: the byte 0x%02X means nothing here", wrong);
        return new ReadFailure(Diagnostic.at(DiagnosticId.NOT_UTF8, position, message)
                .withHelp("save the file as UTF-8; it may be in ISO-8859-1 or Windows-1252 now"));
    }

    private void refuseArchives(byte[] bytes) throws ReadFailure {
        String kind = startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)
                ? "a ZIP archive"
                : startsWith(bytes, 0x1F, 0x8B)
                        ? "compressed with gzip"
                        : startsWith(bytes, '%', 'P', 'D', 'F') ? "a PDF file" : null;
        if (kind != null) {
            Position position = new Position(new Source(uri, displayName, ""), 1, 1, 1);
            throw new ReadFailure(
                    Diagnostic.at(DiagnosticId.SYNTAX, position, "this is neither YAML nor JSON: it is " + kind));
        }
    }

    private void refuseWideEncodings(byte[] bytes) throws ReadFailure {
        Charset charset = wideCharset(bytes);
        if (charset != null) {
            Position position = new Position(new Source(uri, displayName, new String(bytes, charset)), 1, 1, 1);
            String message = "the text is not UTF-8: it looks like " + charset.name();
            throw new ReadFailure(
                    Diagnostic.at(DiagnosticId.NOT_UTF8, position, message).withHelp("save the file as UTF-8"));
        }
    }

    /** As in section 5.2 of the YAML specification: the first character is always one of ASCII. */
    private static @Nullable Charset wideCharset(byte[] bytes) {
        if (bytes.length >= 4) {
            if (startsWith(bytes, 0, 0, 0xFE, 0xFF) || bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0) {
                return Charset.forName("UTF-32BE");
            }
            if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 0) {
                return Charset.forName("UTF-32LE");
            }
        }
        if (bytes.length >= 2) {
            if (startsWith(bytes, 0xFE, 0xFF) || bytes[0] == 0 && bytes[1] != 0) {
                return StandardCharsets.UTF_16BE;
            }
            if (startsWith(bytes, 0xFF, 0xFE) || bytes[0] != 0 && bytes[1] == 0) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
