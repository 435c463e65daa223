package com.example.printshop;

import com.example.printer.Printer;
import com.example.printer.servers.WorkbenchServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A printer in a process of its own, which begins a job and never ends it. Closing kills the process. */
final class JammedPrinter implements AutoCloseable {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final Process process;

    private JammedPrinter(Process process) {
        this.process = process;
    }

    /** @param args the name of the printer, and the server */
    public static void main(String[] args) throws InterruptedException {
        Server server = WorkbenchServer.builder().server(args[1]).build();
        Printer.open(args[0], job -> jam(), server, ConnectOptions.defaults());
        NEVER.await();
    }

    private static void jam() {
        try {
            NEVER.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it with the class path of this process. */
    static JammedPrinter start(String name, String server) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return new JammedPrinter(
                new ProcessBuilder(java, "-classpath", classPath, JammedPrinter.class.getName(), name, server)
                        .inheritIO()
                        .start());
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
