package com.example;

import com.example.application.TellingApartApi;
import com.example.application.messages.AllMessage;
import com.example.application.messages.AllRawMessage;
import com.example.application.messages.ByContentTypeMessage;
import com.example.application.messages.ByHeaderMessage;
import com.example.application.messages.ByMemberMessage;
import com.example.application.messages.ByPayloadMessage;
import com.example.application.messages.ByTypeMessage;
import com.example.application.messages.NothingMessage;
import com.example.application.messages.SignalsMessage;
import com.example.application.messages.SomethingMessage;
import com.example.application.schemas.ByHeaderPayload;
import com.example.application.schemas.ByMemberPayload;
import com.example.application.schemas.ByPayloadPayload;
import com.example.application.schemas.SomethingPayload;
import com.example.application.servers.BrokerServer;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends one of each kind, and says what came. */
public final class Program {
    private Program() {}

    public static List<String> run() throws InterruptedException {
        BlockingQueue<Message> log = new LinkedBlockingQueue<>();
        List<String> said = new ArrayList<>();
        BlockingQueue<String> few = new LinkedBlockingQueue<>();
        InMemoryTransport transport = InMemoryTransport.create();
        ConnectOptions options = ConnectOptions.defaults().transport(transport);
        try (var api = TellingApartApi.connect(BrokerServer.create(), options)) {
            api.receive().subscribe(each -> log.add(each.message()));
            api.fewer().subscribe(each -> few.add("fewer " + each.message().getClass().getSimpleName()));
            api.one().subscribe(each -> few.add("one " + each.message().getClass().getSimpleName()));
            var publisher = api.allChannel().publisher();
            for (AllMessage message : List.of(
                    ByHeaderMessage.of(new ByHeaderPayload("text")),
                    ByPayloadMessage.of(new ByPayloadPayload("text")),
                    ByMemberMessage.of(new ByMemberPayload("own", "text")),
                    ByTypeMessage.of(List.of("text")),
                    ByContentTypeMessage.of("text"),
                    AllRawMessage.of(Binary.utf8("text")))) {
                publisher.send(message);
                said.add(message.getClass().getSimpleName() + " " + message.equals(log.poll(10, TimeUnit.SECONDS)));
            }
            publisher.send(ByContentTypeMessage.of("last"));
            publisher.send(ByHeaderMessage.of(new ByHeaderPayload("last")));
            log.poll(10, TimeUnit.SECONDS);
            log.poll(10, TimeUnit.SECONDS);
            await(few, 5);
            api.notice().subscribe(each -> log.add(each.message()));
            for (SignalsMessage message :
                    List.of(NothingMessage.of(), SomethingMessage.of(new SomethingPayload("text")))) {
                api.signalsChannel().publisher().send(message);
                said.add(message.getClass().getSimpleName() + " " + message.equals(log.poll(10, TimeUnit.SECONDS)));
            }
        }
        few.stream().sorted().forEach(said::add);
        said.add(transport.deadLetters().size() + " rejected");
        return said;
    }

    private static void await(BlockingQueue<?> queue, int size) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (queue.size() < size && System.nanoTime() < deadline) {
            Thread.sleep(2);
        }
    }
}
