package io.asyncapigen.benchmarks.json;

import io.asyncapigen.benchmarks.json.generated.messages.LargeMessage;
import io.asyncapigen.benchmarks.json.generated.messages.MediumMessage;
import io.asyncapigen.benchmarks.json.generated.messages.SmallMessage;
import io.asyncapigen.runtime.MessageType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

/** What is read and written: the text, what generated code knows it as, and the class that one would write for it. */
public enum Payload {
    /** Five members. */
    SMALL(SmallMessage.TYPE, Written.Small.class) {
        @Override
        String json() {
            return small(1);
        }
    },
    /** Thirty members, objects, a list and a union among them. */
    MEDIUM(MediumMessage.TYPE, Written.Medium.class) {
        @Override
        String json() {
            return """
                    {"id":"0f8fad5b-d9cb-469f-a165-70867728950e","customer":"c-4711","reference":"as agreed by telephone",
                    "channel":"web","campaign":"summer","coupon":"TEN","language":"en","currency":"EUR","note":"Ring twice, please.",
                    "agent":"Mozilla/5.0","device":"phone","revision":3,"attempts":1,"parcels":2,"weight":2300,"points":120,"priority":5,
                    "total":129.90,"tax":20.74,"discount":5.00,"gift":false,"express":true,"placed":"2026-01-02T03:04:05Z",
                    "due":"2026-01-05T12:00:00Z","state":"paid",
                    "billing":{"street":"1 High Street","city":"Oxford","zip":"OX1 1AA","region":"Oxfordshire","country":"GB"},
                    "delivery":{"street":"2 High Street","city":"Oxford","zip":"OX1 1AB","country":"GB"},
                    "lines":[{"sku":"A-1","quantity":1,"price":99.90,"text":"a lamp"},{"sku":"B-22","quantity":3,"price":10.00},
                    {"sku":"C-333","quantity":10,"price":0.00,"text":"stickers, as a present"}],
                    "payment":{"kind":"Card","number":"4111111111111111","expires":"2028-12"},"tags":["new","gift","fragile"]}""";
        }
    },
    /** A list of a megabyte. */
    LARGE(LargeMessage.TYPE, new TypeReference<java.util.List<Written.Small>>() {}.getType()) {
        @Override
        String json() {
            return IntStream.range(0, 9_000).mapToObj(Payload::small).collect(Collectors.joining(",", "[", "]"));
        }
    };

    private final MessageType<?> message;
    private final Type written;

    Payload(MessageType<?> message, Type written) {
        this.message = message;
        this.written = written;
    }

    private static String small(int number) {
        return "{\"id\":\"0f8fad5b-d9cb-469f-a165-%012d\",\"count\":%d,\"price\":%d.95,\"active\":true,\"at\":\"2026-01-02T03:04:05Z\"}"
                .formatted(number, number, number % 100);
    }

    abstract String json();

    byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }

    MessageType<?> message() {
        return message;
    }

    JavaType written() {
        return TypeFactory.createDefaultInstance().constructType(written);
    }
}
