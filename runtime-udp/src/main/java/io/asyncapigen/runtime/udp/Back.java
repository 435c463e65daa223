package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.ReturnPath;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletionStage;

/**
 * To whoever sent a request, out of the socket that it came to. Answers go there whatever address the document has for them, for a
 * datagram has no place where it could be; which request an answer is for, the correlation id says.
 */
record Back(Mailbox mailbox, InetSocketAddress sender) implements ReturnPath {
    @Override
    public boolean correlates() {
        return true;
    }

    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        UdpSender.checkHeaders(envelope);
        return mailbox.send(envelope.payload().unwrap(), sender);
    }
}
