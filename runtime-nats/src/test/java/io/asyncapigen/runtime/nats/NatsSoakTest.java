package io.asyncapigen.runtime.nats;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.testkit.contract.SoakContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A stream, on both sides. */
class NatsSoakTest extends SoakContract {
    @BeforeAll
    static void startServer() throws Exception {
        StreamContractTest.startServer();
    }

    @AfterAll
    static void endServer() throws Exception {
        NatsContract.endServer();
    }

    @Override
    protected TransportSubject subject() {
        return new StreamContractTest();
    }

    /** How far the stream and its consumer are, and what the stream has where it said that it put them. */
    @Override
    protected String inquire(SortedMap<Integer, Receipt> lost) throws Exception {
        var said = new StringJoiner("\n");
        NatsContract.broker.manage(management -> {
            String stream = management.getStreamNames().get(0);
            said.add(management.getStreamInfo(stream).getStreamState().toString());
            management.getConsumers(stream).forEach(each -> said.add(each.toString()));
            for (Map.Entry<Integer, Receipt> each : lost.entrySet()) {
                NatsReceipt receipt =
                        each.getValue().metadata(NatsReceipt.class).orElseThrow();
                said.add(each.getKey() + ": " + receipt + ", where there is " + at(management, receipt));
            }
        });
        return said.toString();
    }

    private static String at(JetStreamManagement management, NatsReceipt place) throws IOException {
        try {
            return new String(
                    management.getMessage(place.stream(), place.sequence()).getData(), UTF_8);
        } catch (JetStreamApiException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
