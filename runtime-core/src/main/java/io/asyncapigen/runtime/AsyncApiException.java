package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/** What the runtime throws. Its message names what was tried and on which server, and never shows a payload or a secret. */
public class AsyncApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private volatile @Nullable String server;

    public AsyncApiException(String message) {
        super(message);
    }

    public AsyncApiException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Has the message end with the server, unless it names it already. The runtime does so with whatever a transport fails with; only the
     * first call counts.
     */
    public final void initServer(ServerAddress server) {
        if (this.server == null) {
            this.server = server.toString();
        }
    }

    @Override
    public @Nullable String getMessage() {
        String said = super.getMessage();
        String named = server;
        return named == null || said != null && said.contains(named) ? said : said + " (" + named + ")";
    }
}
