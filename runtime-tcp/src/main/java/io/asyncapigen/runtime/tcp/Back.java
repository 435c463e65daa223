package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.netty.Outflow;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.ReturnPath;
import io.netty.channel.Channel;
import java.util.concurrent.CompletionStage;

/**
 * The connection that a request came on. Answers go there whatever address the document has for them, for there is no place on the wire
 * where an address could be; which request an answer is for, the correlation id says.
 */
record Back(Wire wire, Channel channel, Reception reception) implements ReturnPath {
    @Override
    public boolean correlates() {
        return true;
    }

    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        TcpSender.checkHeaders("an answer", envelope);
        byte[] payload = wire.payload("an answer", envelope);
        reception.begin();
        return Outflow.answer(channel, wire.frame(channel.alloc(), payload), () -> reception.done(channel));
    }
}
