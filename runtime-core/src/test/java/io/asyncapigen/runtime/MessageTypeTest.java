package io.asyncapigen.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTypeTest {
    @Test
    void itTakesAMessageApartAndPutsItTogether() {
        var message = new Lights.Measured(new Lights.Payload(3), new Lights.Extra("a"));

        assertEquals(new Lights.Payload(3), Lights.Measured.TYPE.payloadOf(message));
        assertEquals(new Lights.Extra("a"), Lights.Measured.TYPE.headersOf(message));
        assertEquals(message, Lights.Measured.TYPE.create(new Lights.Payload(3), new Lights.Extra("a")));
    }

    @Test
    void aMessageMayHaveNeitherPayloadNorHeaders() {
        assertEquals(new Lights.Nothing(), Lights.Nothing.TYPE.create(null, null));
        assertNull(Lights.Nothing.TYPE.payloadOf(new Lights.Nothing()));
        assertEquals(new Lights.OnlyHeaders(null), Lights.OnlyHeaders.TYPE.create(null, null));
    }

    @Test
    void aBinaryPayloadIsRawAndOfNoFurtherType() {
        assertTrue(Lights.Raw.TYPE.isRaw());
        assertEquals(ContentType.BINARY, Lights.Raw.TYPE.contentType());
        assertFalse(Lights.Listed.TYPE.isRaw());
        assertEquals(ContentType.JSON, Lights.Listed.TYPE.contentType());
    }

    @Test
    void headersCannotBeForgottenByTheConstructor() {
        var builder = MessageType.builder("m", Lights.Raw.class)
                .payload(TypeToken.of(Binary.class), Lights.Raw::payload)
                .headers(TypeToken.of(Lights.Extra.class), message -> null);

        assertThrows(IllegalStateException.class, () -> builder.build(payload -> new Lights.Raw(payload)));
    }

    @Test
    void aSetKnowsTheTypeOfEachOfItsMessages() {
        assertSame(Lights.Raw.TYPE, Lights.ALL.typeOf(new Lights.Raw(Binary.empty())));
        assertThrows(IllegalArgumentException.class, () -> MessageSet.of(List.of(Lights.Raw.TYPE, Lights.Raw.TYPE)));
        assertThrows(
                IllegalArgumentException.class,
                () -> MessageSet.<Lights.Any>of(List.of(Lights.Raw.TYPE)).typeOf(new Lights.Nothing()));
    }
}
