package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.ReturnPath;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * To whoever sent a packet, through the socket that it came to.
 *
 * @param asker its source
 * @param asked its destination
 * @param from the address to answer from; null for the one that the system chooses
 */
record Back(
        Route route,
        Outlet outlet,
        InetAddress asker,
        InetAddress asked,
        @Nullable InetAddress from) implements ReturnPath {
    /** No packet says the address of a channel, so that there is no other way back, whatever the document says. */
    @Override
    public boolean correlates() {
        return true;
    }

    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        if (asker.equals(asked)) {
            return CompletableFuture.failedFuture(new SendFailedException("the answer to " + asker.getHostAddress()
                    + " would come back as a request, for that is where we receive: let those who ask on this machine use"
                    + " another address (IpLocal)"));
        }
        return outlet.send(route, envelope, asker, from);
    }
}
