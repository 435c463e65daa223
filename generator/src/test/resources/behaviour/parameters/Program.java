package com.example;

import com.example.application.ParametersApi;
import com.example.application.channels.PlacesParameters;
import com.example.application.channels.PlacesParameters.Country;
import com.example.application.messages.HouseMessage;
import com.example.application.messages.WordMessage;
import com.example.application.schemas.HousePayload;
import com.example.application.servers.BrokerServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Fills parameters in and parses them back. */
public final class Program {
    private static final BlockingQueue<String> LOG = new LinkedBlockingQueue<>();

    private Program() {}

    public static List<String> run() throws InterruptedException {
        List<String> said = new ArrayList<>();
        ConnectOptions options = ConnectOptions.defaults().transport(InMemoryTransport.create());
        try (var api = ParametersApi.connect(BrokerServer.create(), options);
                var client = com.example.client.ParametersApi.connect(BrokerServer.create(), options)) {
            client.build().subscribe(each -> LOG.add("all: " + each.address()));
            HouseMessage house = HouseMessage.of(new HousePayload("Elm"));
            api.build(Country.DE, "Ulm", "Oak").send(house);
            said.add(next());
            api.build("Nice").send(house);
            said.add(next());
            api.build(PlacesParameters.of("Lyon", "Ash")).send(house);
            said.add(next());

            client.build(null, "Ulm", null).subscribe(each -> LOG.add("Ulm: "
                    + com.example.client.channels.PlacesParameters.from(each.parameters())));
            api.build("Caen").send(house);
            said.add(next());
            api.build(Country.DE, "Ulm", "Fir").send(house);
            List<String> both = new ArrayList<>(List.of(next(), next()));
            both.sort(null);
            said.addAll(both);

            client.whisper("some/{where}").subscribe(each -> LOG.add(each.message().payload()));
            api.whisper("some/{where}").send(WordMessage.of("pst"));
            said.add(next());
        }
        try {
            PlacesParameters.from(Map.of("country", "it", "town", "Rome", "street", "Via"));
        } catch (IllegalArgumentException e) {
            said.add(e.getMessage());
        }
        try {
            PlacesParameters.from(Map.of("town", "Rome"));
        } catch (IllegalArgumentException e) {
            said.add(e.getMessage());
        }
        return said;
    }

    private static String next() throws InterruptedException {
        return String.valueOf(LOG.poll(10, TimeUnit.SECONDS));
    }
}
