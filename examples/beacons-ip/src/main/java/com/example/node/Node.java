package com.example.node;

import com.example.node.messages.BeaconMessage;
import com.example.node.messages.QuestionMessage;
import com.example.node.schemas.BeaconPayload;
import com.example.node.schemas.QuestionPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Says that it is alive, and asks for the time. Written with the code of {@code --perspective client}. */
public final class Node implements AutoCloseable {
    private final String name;
    private final BeaconsApi beacons;
    private final BeaconsApi questions;

    private Node(String name, BeaconsApi beacons, BeaconsApi questions) {
        this.name = name;
        this.beacons = beacons;
        this.questions = questions;
    }

    /** Finds its way to both servers, which are the station. */
    public static Node open(String name, Server beacons, Server questions, ConnectOptions options) {
        return new Node(name, BeaconsApi.connect(beacons, options), BeaconsApi.connect(questions, options));
    }

    /** Sends one packet, which arrives or does not. */
    public void beAlive(long uptimeSeconds) {
        beacons.hearBeacon().send(BeaconMessage.of(new BeaconPayload(name, uptimeSeconds)));
    }

    /** Waits for the answer, at most for the time that the options say. */
    public OffsetDateTime askForTime(String zone) {
        var question = new QuestionPayload(UUID.randomUUID().toString(), zone);
        return questions
                .tellTime()
                .request(QuestionMessage.of(question))
                .payload()
                .time();
    }

    @Override
    public void close() {
        questions.close();
        beacons.close();
    }
}
