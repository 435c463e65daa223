package com.example;

import com.example.application.OptionsApi;
import com.example.application.channels.ToldChannel;
import com.example.application.channels.ToldParameters;
import com.example.application.messages.NoteMessage;
import com.example.application.schemas.NoteHeaders;
import com.example.application.servers.BrokerServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Operations with an option of their own, on connections that have none. */
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
            var bytes = client.connection()
                    .subscriber(ToldChannel.route(), MessageSet.of(RawMessage.TYPE))
                    .subscribe(each -> LOG.add("bytes: " + each.message().payload().toUtf8()));
            api.tell("some", "ann").send(note);
            said.add(next());
            api.tell("some", "ann", ENVELOPE).send(note);
            said.add(next());
            bytes.close();

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

    private static String next() throws InterruptedException {
        return String.valueOf(LOG.poll(10, TimeUnit.SECONDS));
    }
}
