package io.asyncapigen.cli;

/**
 * A line on the terminal for what takes longer than a second; nothing where nobody watches. Closing it wipes the line.
 * Used by one thread; a second one paints.
 */
final class Progress implements AutoCloseable {
    private static final long FIRST_MILLIS = 1_000;
    private static final long NEXT_MILLIS = 250;

    private final Console console;
    private final long start = System.nanoTime();
    private final Thread painter;
    private boolean painted;
    private boolean closed;
    private String stage = "starting";

    private Progress(Console console) {
        this.console = console;
        this.painter = new Thread(this::paint, "progress");
        painter.setDaemon(true);
    }

    /** Starts watching the time; with {@code shown} false it never paints. */
    static Progress start(Console console, boolean shown) {
        Progress progress = new Progress(console);
        if (shown && console.terminal()) {
            progress.painter.start();
        }
        return progress;
    }

    /** Says what is being done from now on. */
    synchronized void stage(String text) {
        stage = text;
    }

    @Override
    public void close() {
        painter.interrupt();
        synchronized (this) {
            if (painted && !closed) {
                console.err().print("\r\u001b[K");
                console.err().flush();
            }
            closed = true;
        }
    }

    private void paint() {
        try {
            Thread.sleep(FIRST_MILLIS);
            while (!Thread.interrupted()) {
                synchronized (this) {
                    if (closed) {
                        return;
                    }
                    long seconds = (System.nanoTime() - start) / 1_000_000_000;
                    console.err().print("\r\u001b[K" + stage + " ... " + seconds + " s");
                    console.err().flush();
                    painted = true;
                }
                Thread.sleep(NEXT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
