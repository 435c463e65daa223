package com.example;

import com.example.application.BoxesApi;
import com.example.application.messages.InXmlMessage;
import com.example.application.schemas.Box;
import com.example.application.servers.BrokerServer;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.FormatCodec;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Receives in other formats than JSON what the schema allows and what it forbids, which is the same in each of them. */
public final class Program {
    private static final BlockingQueue<String> LOG = new LinkedBlockingQueue<>();
    private static final InMemoryTransport TRANSPORT = InMemoryTransport.create();
    private static final TypeToken<JsonValue> TREE = TypeToken.of(JsonValue.class);

    private Program() {}

    public static List<String> run() throws InterruptedException {
        List<String> said = new ArrayList<>();
        ConnectOptions options = ConnectOptions.defaults().transport(TRANSPORT);
        try (var client = com.example.client.BoxesApi.connect(BrokerServer.create(), options);
                var api = BoxesApi.connect(BrokerServer.create(), options)) {
            client.json().errorHandler(each -> note(each.cause())).subscribe(each -> LOG.add("taken"));
            client.xml().errorHandler(each -> note(each.cause())).subscribe(each -> LOG.add("taken"));
            client.yaml().errorHandler(each -> note(each.cause())).subscribe(each -> LOG.add("taken"));
            client.cbor().errorHandler(each -> note(each.cause())).subscribe(each -> LOG.add("taken"));
            client.pack().errorHandler(each -> note(each.cause())).subscribe(each -> LOG.add("taken"));
            client.mixed().errorHandler(each -> note(each.cause())).subscribe(each -> LOG.add("taken"));

            all(said, "{\"id\":\"1\",\"level\":255,\"lines\":[{\"sku\":\"ab\"},{}],\"tags\":[1,2]}",
                    "<b><id>1</id><level>255</level><lines><sku>ab</sku></lines><lines/><tags>1</tags><tags>2</tags></b>");
            all(said, "{\"id\":\"1\",\"more\":2}", "<b><id>1</id><more>2</more></b>");
            all(said, "{\"id\":\"1\",\"more\":2}", "<b more='2'><id>1</id></b>");
            all(said, "{\"id\":\"1\",\"lines\":[{\"sku\":\"ab\"},{\"sku\":\"cd\",\"x\":{\"y\":1}}]}",
                    "<b><id>1</id><lines><sku>ab</sku></lines><lines><sku>cd</sku><x><y>1</y></x></lines></b>");
            all(said, "{\"id\":\"1\",\"level\":256,\"lines\":[{\"sku\":\"a\",\"x\":1}]}",
                    "<b><id>1</id><level>256</level><lines><sku>a</sku><x>1</x></lines></b>");
            all(said, "{\"id\":\"1\",\"tags\":[1,2,1]}",
                    "<b><id>1</id><tags>1</tags><tags>2</tags><tags>01</tags></b>");
            all(said, "{\"id\":\"1\",\"kind\":{\"number\":\"1\",\"x\":1}}",
                    "<b><id>1</id><kind><number>1</number><x>1</x></kind></b>");
            all(said, "{\"id\":\"1\",\"place\":{},\"counts\":{\"abc\":1}}",
                    "<b><id>1</id><place/><counts><abc>1</abc></counts></b>");
            all(said, "{\"id\":\"1\",\"place\":{\"city\":\"x\",\"street\":\"y\"},\"hint\":null}",
                    "<b xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:schemaLocation='a'><id>1</id>"
                            + "<place><city>x</city><street>y</street></place><hint i:nil='true'/></b>");
            all(said, "{\"id\":\"1\",\"note\":null}",
                    "<b xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><id>1</id><note i:nil='true'/></b>");

            inject("mixed", null, Binary.utf8("id: '1'\n"));
            said.add("mixed: " + next());
            inject("mixed", null, Binary.utf8("<b><id>1</id></b>"));
            said.add("mixed: " + next());
            inject("mixed", null, Binary.utf8("id: '1'\nmore: 2\n"));
            said.add("mixed: " + next());
            inject("mixed", null, Binary.utf8("<b><id>1</id><more>2</more></b>"));
            said.add("mixed: " + next());

            try {
                api.xml().send(InXmlMessage.of(Box.builder().id("1").level(256).build()));
                said.add("sent");
            } catch (EncodeException e) {
                said.addAll(e.faults().stream().map(Object::toString).toList());
            }
        }
        return said;
    }

    private static void all(List<String> said, String json, String xml) throws InterruptedException {
        JsonValue tree = new JacksonCodec().decode(Binary.utf8(json), TREE, ContentType.JSON);
        inject("json", "application/json", Binary.utf8(json));
        String expected = next();
        said.add(expected);
        inject("xml", "application/xml", Binary.utf8(xml));
        same(said, "xml", expected);
        for (String each : List.of("yaml", "cbor", "pack")) {
            String format = "application/" + (each.equals("pack") ? "msgpack" : each);
            inject(each, format, new FormatCodec().encode(tree, TREE, ContentType.parse(format)));
            same(said, each, expected);
        }
    }

    private static void same(List<String> said, String format, String expected) throws InterruptedException {
        String got = next();
        if (!got.equals(expected)) {
            said.add(format + ": " + got);
        }
    }

    private static void inject(String address, String contentType, Binary payload) {
        Envelope.Builder envelope = Envelope.builder(payload);
        if (contentType != null) {
            envelope.contentType(ContentType.parse(contentType));
        }
        TRANSPORT.send(BrokerServer.create().address(), address, envelope.build());
    }

    private static Settlement note(Throwable cause) {
        LOG.add(cause instanceof DecodeException e
                ? e.faults().isEmpty() ? e.getMessage() : e.faults().toString()
                : cause.toString());
        return Settlement.REJECT;
    }

    private static String next() throws InterruptedException {
        String next = LOG.poll(10, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }
}
