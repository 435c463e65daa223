package io.asyncapigen.runtime.testkit.contract;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;

/** The messages that the contract sends, as generated code has them. They need no codec beside those of core. */
final class Letters {
    private Letters() {}

    record Text(String payload) implements Message {
        static final MessageType<Text> TYPE = MessageType.builder("text", Text.class)
                .contentType("text/plain; charset=utf-8")
                .payload(TypeToken.of(String.class), Text::payload)
                .build(Text::new);
        static final MessageSet<Text> SET = MessageSet.of(TYPE);
    }

    record Bytes(Binary payload) implements Message {
        static final MessageType<Bytes> TYPE = MessageType.builder("bytes", Bytes.class)
                .payload(TypeToken.of(Binary.class), Bytes::payload)
                .build(Bytes::new);
        static final MessageSet<Bytes> SET = MessageSet.of(TYPE);
    }

    /** Has nothing but its name. */
    record Nothing() implements Message {
        static final MessageType<Nothing> TYPE =
                MessageType.builder("nothing", Nothing.class).build(Nothing::new);
        static final MessageSet<Nothing> SET = MessageSet.of(TYPE);
    }

    record Question(String payload) implements Message {
        static final MessageType<Question> TYPE = MessageType.builder("question", Question.class)
                .contentType("text/plain; charset=utf-8")
                .payload(TypeToken.of(String.class), Question::payload)
                .correlationId("$message.header#/requestId")
                .build(Question::new);
        static final MessageSet<Question> SET = MessageSet.of(TYPE);
    }
}
