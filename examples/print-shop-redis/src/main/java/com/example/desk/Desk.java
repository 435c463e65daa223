package com.example.desk;

import com.example.desk.channels.ProgressParameters;
import com.example.desk.messages.JobMessage;
import com.example.desk.messages.ProgressMessage;
import com.example.desk.schemas.JobPayload;
import com.example.desk.schemas.JobPayloadPaper;
import com.example.desk.schemas.ProgressPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.redis.RedisStream;
import java.util.function.Consumer;

/** Takes jobs, and sees what becomes of them. Written with the code for the application of the document. */
public final class Desk implements AutoCloseable {
    /** Who sends needs no group. The stream keeps what is done as well, and forgets the oldest. */
    private static final RedisStream JOBS = RedisStream.plain().trimmedTo(10_000);

    private static final RedisStream SPOILED = RedisStream.of("desk").fromTheBeginning();

    private final PrintShopApi api;
    private final Consumer<String> log;

    private Desk(PrintShopApi api, Consumer<String> log) {
        this.api = api;
        this.log = log;
    }

    /** Connects, and subscribes to the pattern {@code print-shop:printers:*}, and to the stream of spoiled jobs. */
    public static Desk open(Server server, ConnectOptions options, Consumer<String> log) {
        var desk = new Desk(PrintShopApi.connect(server, options), log);
        desk.api.watchPrinters().subscribe(desk::show);
        desk.api.reviewSpoiledJob(SPOILED).subscribe(desk::review);
        return desk;
    }

    /** Takes a job. When this returns, the stream has it. */
    public void take(String customer, String document, JobPayloadPaper paper) {
        api.takeJob(JOBS).send(JobMessage.of(new JobPayload(customer, document, paper)));
    }

    private void show(Delivery<ProgressMessage> delivery) {
        String printer = ProgressParameters.from(delivery.parameters()).printer();
        ProgressPayload progress = delivery.message().payload();
        String again = progress.attempt() > 1 ? " (attempt " + progress.attempt() + ")" : "";
        log.accept(
                "desk: printer " + printer + " has " + progress.step().value() + " the " + progress.document() + again);
    }

    private void review(Delivery<JobMessage> delivery) {
        JobPayload job = delivery.message().payload();
        log.accept("desk: no printer can do the " + job.document() + " for " + job.customer());
    }

    @Override
    public void close() {
        api.close();
    }
}
