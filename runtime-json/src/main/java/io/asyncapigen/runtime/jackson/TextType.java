package io.asyncapigen.runtime.jackson;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A Java type whose values are strings in JSON.
 *
 * @param parse throws {@link IllegalArgumentException} or {@link java.time.DateTimeException} for text that is none
 */
record TextType<T>(Class<T> type, Function<String, T> parse) {
    static final List<TextType<?>> ALL = List.of(
            new TextType<>(String.class, Function.identity()),
            new TextType<>(UUID.class, TextType::uuid),
            new TextType<>(URI.class, URI::create),
            new TextType<>(OffsetDateTime.class, DateTimes::parse),
            new TextType<>(OffsetTime.class, text -> DateTimes.regular(OffsetTime.parse(text))),
            new TextType<>(LocalDateTime.class, LocalDateTime::parse),
            new TextType<>(LocalDate.class, text -> DateTimes.regular(LocalDate.parse(text))),
            new TextType<>(LocalTime.class, LocalTime::parse),
            new TextType<>(
                    Instant.class, text -> DateTimes.parse(text).toInstant()), // its own takes 23:59:60 and 24:00
            new TextType<>(Duration.class, Duration::parse),
            new TextType<>(Period.class, Period::parse));

    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("no UUID"); // the JDK takes shorter ones
        }
        return uuid;
    }
}
