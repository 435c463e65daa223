package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.spi.Envelope;

/** From routes to subjects. */
final class Subjects {
    private static final String WILDCARD = "*";

    private Subjects() {}

    /** Where to send to: where the envelope says, otherwise to the route's address. */
    static String of(Route route, Envelope envelope) {
        if (envelope.address().isPresent()) {
            return requireLegal(envelope.address().get());
        }
        requireKnown(route);
        return requireLegal(route.address().expand(envelope.parameters(), Subjects::encode));
    }

    /** What to subscribe to: a parameter without a value is a token of any text. */
    static String toSubscribe(Route route) {
        requireKnown(route);
        String subject = route.address().pattern(route.parameters(), Subjects::encode, WILDCARD);
        for (String each : subject.split("\\.", -1)) {
            if (each.contains(WILDCARD) && !each.equals(WILDCARD)) {
                throw new UnsupportedByTransportException(
                        route + " has a parameter that is only a part of a token (\"" + each
                                + "\"): NATS subscribes to whole tokens, so give it a value, or put dots around it in the address");
            }
        }
        requireLegal(subject.replace(WILDCARD, "any"));
        return subject;
    }

    private static void requireKnown(Route route) {
        if (route.address().isUnknown()) {
            throw new UnsupportedByTransportException(
                    "the channel " + route.channel() + " has no address: NATS needs a subject");
        }
    }

    /** NATS has no character to escape with, so a value goes as it is or not at all. */
    private static String encode(String value) {
        boolean isToken = value.chars().noneMatch(each -> each == '.' || isForbidden(each));
        if (!isToken || value.isEmpty()) {
            throw new IllegalArgumentException("\"" + value
                    + "\" cannot be part of a subject: a token of NATS has no dot, no white space, no * and no >");
        }
        return value;
    }

    private static String requireLegal(String subject) {
        if (!isLegal(subject)) {
            throw new IllegalArgumentException(
                    "\"" + subject + "\" is no subject: tokens with dots between, without white space, * and >");
        }
        return subject;
    }

    /** Asked at every message. */
    private static boolean isLegal(String subject) {
        boolean inToken = false;
        for (int i = 0; i < subject.length(); i++) {
            char each = subject.charAt(i);
            boolean isDot = each == '.';
            if (isDot ? !inToken : isForbidden(each)) {
                return false;
            }
            inToken = !isDot;
        }
        return inToken;
    }

    private static boolean isForbidden(int character) {
        return character == '*' || character == '>' || isWhite(character);
    }

    private static boolean isWhite(int character) {
        return Character.isWhitespace(character) || Character.isISOControl(character);
    }
}
