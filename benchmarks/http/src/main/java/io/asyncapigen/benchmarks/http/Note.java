package io.asyncapigen.benchmarks.http;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.TypeToken;

/** What is sent: text. */
record Note(String payload) implements Message {
    static final MessageSet<Note> SET = MessageSet.of(MessageType.builder("note", Note.class)
            .contentType("text/plain")
            .payload(TypeToken.of(String.class), Note::payload)
            .build(Note::new));
    static final Route ROUTE = Route.of("notes", AddressTemplate.parse("/notes"));
    static final String TEXT = "x".repeat(200);
}
