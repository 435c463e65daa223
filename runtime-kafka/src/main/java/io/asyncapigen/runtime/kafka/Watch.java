package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ServerAddress;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Asks the cluster now and then whether it is there, because kafka-clients hides when it is not. */
final class Watch {
    private static final long INTERVAL_MILLIS = 1_000;
    private static final int PATIENCE_MILLIS = 3_000;

    private final Admin admin;
    private final ServerAddress server;
    private final ConnectionListener listener;
    private final Thread thread;

    private Watch(Admin admin, ServerAddress server, ConnectionListener listener) {
        this.admin = admin;
        this.server = server;
        this.listener = listener;
        this.thread = new Thread(this::run, "kafka-watch");
    }

    static Watch start(Admin admin, ServerAddress server, ConnectionListener listener) {
        var watch = new Watch(admin, server, listener);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    private void run() {
        boolean isThere = true;
        try {
            while (true) {
                Thread.sleep(INTERVAL_MILLIS);
                try {
                    admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                            .nodes()
                            .get();
                    if (!isThere) {
                        listener.reconnected(server);
                    }
                    isThere = true;
                } catch (ExecutionException e) {
                    if (isThere) {
                        listener.disconnected(server, e.getCause());
                    }
                    isThere = false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    void close() {
        thread.interrupt();
    }
}
