package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Wishes;

/** What of an envelope goes into a packet: its payload, if that is all there is, and not too much. */
final class Contents {
    private static final Wishes WISHES = Wishes.of("raw IP", SendOption.Header.class);
    private static final int V4_WORDS = 5;

    private Contents() {}

    /**
     * @param withHeader whether the payload begins with the header of IP
     * @throws SendFailedException when it cannot be sent
     */
    static byte[] of(Envelope envelope, boolean isV6, boolean withHeader) {
        WISHES.check(envelope);
        if (!envelope.headers().isEmpty()) {
            throw new SendFailedException("raw IP carries no headers, and the message has "
                    + envelope.headers().names() + "; the option JsonEnvelope puts them into the payload");
        }
        byte[] content = envelope.payload().unwrap();
        int most = Packet.LARGEST - (isV6 || withHeader ? 0 : Packet.V4_HEADER);
        if (content.length > most) {
            throw new SendFailedException("a packet of IPv" + (isV6 ? 6 : 4) + " takes at most " + most
                    + " bytes of payload" + (withHeader ? " with its header" : "") + ", and the message has "
                    + content.length);
        }
        if (withHeader && !beginsWithHeader(content, isV6)) {
            throw new SendFailedException("the payload does not begin with a header of IPv" + (isV6 ? 6 : 4)
                    + ", as the option IpHeader wants");
        }
        return content;
    }

    private static boolean beginsWithHeader(byte[] content, boolean isV6) {
        int version = content.length == 0 ? 0 : (content[0] & 0xF0) >> 4;
        if (isV6) {
            return version == 6 && content.length >= Packet.V6_HEADER;
        }
        int words = version == 4 ? content[0] & 0xF : 0;
        return words >= V4_WORDS && content.length >= words * Packet.WORD;
    }
}
