package com.example.printer;

import com.example.printer.messages.JobMessage;
import com.example.printer.messages.ProgressMessage;
import com.example.printer.schemas.JobPayload;
import com.example.printer.schemas.ProgressPayload;
import com.example.printer.schemas.ProgressPayloadStep;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.redis.RedisStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Prints jobs, of all printers the one that is free. Written with the code for the counterpart: {@code --perspective client}. */
public final class Printer implements AutoCloseable {
    /** What a printer leaves that goes without a word is taken over by another one after a second. */
    private static final RedisStream JOBS = RedisStream.of("printers")
            .fromTheBeginning()
            .claimAfter(Duration.ofSeconds(1))
            .deadLetters("print-shop:spoiled");

    private final PrintShopApi api;
    private final Publisher<ProgressMessage> progress;
    private final Consumer<JobPayload> machine;
    private final AtomicInteger printed = new AtomicInteger();

    private Printer(PrintShopApi api, Publisher<ProgressMessage> progress, Consumer<JobPayload> machine) {
        this.api = api;
        this.progress = progress;
        this.machine = machine;
    }

    /**
     * Connects, and takes jobs from then on, one at a time.
     *
     * @param machine puts a job on paper; throws when it cannot
     */
    public static Printer open(String name, Consumer<JobPayload> machine, Server server, ConnectOptions options) {
        PrintShopApi api = PrintShopApi.connect(server, options);
        var printer = new Printer(api, api.watchPrinters(name), machine);
        api.takeJob(JOBS).subscribe(printer::print);
        return printer;
    }

    /** Returning tells the group that the job is done. Throwing gives it back, and when it comes once more, spoils it. */
    private void print(Delivery<JobMessage> delivery) {
        JobPayload job = delivery.message().payload();
        tell(job, ProgressPayloadStep.BEGUN, delivery.attempt());
        machine.accept(job);
        printed.incrementAndGet();
        tell(job, ProgressPayloadStep.PRINTED, delivery.attempt());
    }

    private void tell(JobPayload job, ProgressPayloadStep step, int attempt) {
        progress.send(ProgressMessage.of(new ProgressPayload(job.document(), step, attempt)));
    }

    /** How many jobs it has printed. */
    public int printed() {
        return printed.get();
    }

    @Override
    public void close() {
        api.close();
    }
}
