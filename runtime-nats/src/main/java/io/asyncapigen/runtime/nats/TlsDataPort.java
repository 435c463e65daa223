package io.asyncapigen.runtime.nats;

import io.nats.client.Connection;
import io.nats.client.impl.SocketDataPort;
import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * What jnats leaves out of TLS: that the server's certificate is for its host, and that a reader is woken up when the connection closes,
 * instead of being waited for. Whether the host counts is for the context's trust to say. Made by jnats, by its name.
 */
public final class TlsDataPort extends SocketDataPort {
    private volatile @Nullable Socket plain;

    /** For jnats. */
    public TlsDataPort() {}

    @Override
    public void upgradeToSecure() throws IOException {
        Connection client = connection;
        SSLSocket secured = (SSLSocket)
                client.getOptions().getSslContext().getSocketFactory().createSocket(socket, host, port, true);
        secured.setUseClientMode(true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        try {
            secured.startHandshake();
        } catch (SSLException e) {
            throw said(e);
        }
        plain = socket;
        socket = secured;
        in = secured.getInputStream();
        out = secured.getOutputStream();
        isSecure = true;
    }

    /** The server's word on our certificate comes with the first read, and jnats keeps it to itself. */
    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        try {
            return super.read(to, offset, length);
        } catch (SSLException e) {
            throw said(e);
        }
    }

    /** At once: jnats, where it says it at all, does so on another thread, behind the end of the attempt to connect. */
    private SSLException said(SSLException failure) {
        Connection client = connection;
        client.getOptions().getErrorListener().exceptionOccurred(client, failure);
        return failure;
    }

    @Override
    public void shutdownInput() throws IOException {
        Socket below = plain;
        if (below == null) {
            super.shutdownInput();
        } else {
            below.shutdownInput();
        }
    }
}
