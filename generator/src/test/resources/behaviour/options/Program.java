package com.example;

import com.example.application.OptionsApi;
import com.example.application.channels.ToldParameters;
import com.example.application.messages.NoteMessage;
import com.example.application.schemas.NoteHeaders;
import com.example.application.servers.BrokerServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Messages with headers, over a protocol that has none: each operation works with an option of its own, and with none is refused. */
public final class Program {
    private static final JsonEnvelope ENVELOPE = new JsonEnvelope();
    private static final BlockingQueue<String> LOG = new LinkedBlockingQueue<>();

    private Program() {}

    public static List<String> run() throws InterruptedException {
        List<String> said = new ArrayList<>();
        ConnectOptions options = ConnectOptions.defaults().transport(InMemoryTransport.create());
        NoteMessage note = new NoteMessage("hello", new NoteHeaders("7"));
        try (var api = OptionsApi.connect(BrokerServer.create(), options);
                var client = com.example.client.OptionsApi.connect(BrokerServer.create(), options)) {
            said.add(refused(() -> api.tell("some", "ann")));
            said.add(refused(() -> api.ask()));
            said.add(refused(() -> client.ask().respond(each -> each.message())));
            said.add(refused(() -> client.tell().subscribe(each -> {})));

            client.tell("some", null, ENVELOPE).subscribe(each -> LOG.add("one: " + each.message()));
            client.tell(ENVELOPE).subscribe(each -> LOG.add("all: " + each.message()));
            api.tell("some", "ann", ENVELOPE).send(note);
            List<String> both = new ArrayList<>(List.of(next(), next()));
            both.sort(null);
            said.addAll(both);
            api.tell(new ToldParameters("other", "bob"), ENVELOPE).send(note);
            said.add(next());

            client.ask(ENVELOPE).respond(each -> new com.example.client.messages.NoteMessage("yes", null));
            said.add(api.ask(ENVELOPE).request(note).payload());
        }
        return said;
    }

    private static String refused(Runnable opening) {
        try {
            opening.run();
            return "opened";
        } catch (UnsupportedByTransportException e) {
            return "refused";
        }
    }

    private static String next() throws InterruptedException {
        return String.valueOf(LOG.poll(10, TimeUnit.SECONDS));
    }
}
