package com.example.station;

import com.example.station.messages.AnswerMessage;
import com.example.station.messages.BeaconMessage;
import com.example.station.messages.QuestionMessage;
import com.example.station.schemas.AnswerPayload;
import com.example.station.schemas.BeaconPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ip.IpDelivery;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Knows who is alive, and how late it is. Written with the code for the application of the document. */
public final class Station implements AutoCloseable {
    private final BeaconsApi beacons;
    private final BeaconsApi questions;
    private final Clock clock;
    private final Consumer<String> log;
    private final Set<String> alive = ConcurrentHashMap.newKeySet();

    private Station(BeaconsApi beacons, BeaconsApi questions, Clock clock, Consumer<String> log) {
        this.beacons = beacons;
        this.questions = questions;
        this.clock = clock;
        this.log = log;
    }

    /** Listens at both servers, which are this machine. */
    public static Station open(
            Server beacons, Server questions, ConnectOptions options, Clock clock, Consumer<String> log) {
        var station =
                new Station(BeaconsApi.connect(beacons, options), BeaconsApi.connect(questions, options), clock, log);
        station.beacons.hearBeacon().subscribe(station::hear);
        station.questions.tellTime().respond(station::answer);
        return station;
    }

    /** The packet says where it comes from, which is only as true as the network is friendly. */
    private void hear(Delivery<BeaconMessage> delivery) {
        IpDelivery packet = delivery.metadata(IpDelivery.class).orElseThrow();
        BeaconPayload beacon = delivery.message().payload();
        alive.add(beacon.node());
        log.accept("station: " + beacon.node() + " at " + packet.source().getHostAddress() + " is alive for "
                + beacon.uptimeSeconds() + " seconds");
    }

    /** The number of the question goes into the answer by itself. */
    private AnswerMessage answer(Delivery<QuestionMessage> delivery) {
        ZoneId zone = ZoneId.of(delivery.message().payload().zone());
        String number = delivery.message().payload().number();
        return AnswerMessage.of(new AnswerPayload(number, OffsetDateTime.now(clock.withZone(zone))));
    }

    /** How many nodes it has heard of. */
    public int alive() {
        return alive.size();
    }

    @Override
    public void close() {
        questions.close();
        beacons.close();
    }
}
