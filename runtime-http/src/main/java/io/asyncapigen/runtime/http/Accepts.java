package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a caller takes for an answer ({@code Accept}). */
final class Accepts {
    private static final String PROBLEM = "application/problem+json";
    static final String ANYTHING = "*/*";

    private Accepts() {}

    /** The content types of these messages; anything where there are none. */
    static String of(MessageSet<?> replies) {
        String types = replies.types().stream()
                .filter(each -> each.payload().isPresent())
                .map(each ->
                        each.contentType().type() + "/" + each.contentType().subtype())
                .distinct()
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? ANYTHING : types + ", " + PROBLEM + ";q=0.5";
    }

    /** The content types that answers can have; none where one of them has no payload, or says its type itself. */
    static List<ContentType> offered(MessageSet<?> replies) {
        boolean areKnown = replies.types().stream()
                .allMatch(each -> each.payload().isPresent()
                        && !each.isRaw()
                        && !each.contentType().toString().contains("*"));
        return areKnown
                ? replies.types().stream()
                        .<ContentType>map(MessageType::contentType)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Whether these values take such an answer; the one that says most of it counts. */
    static boolean allow(List<String> values, ContentType answer) {
        boolean allowed = values.isEmpty();
        int most = -1;
        for (String value : values) {
            for (String each : value.split(",")) {
                String[] parts = each.split(";", -1);
                int said = said(parts[0].strip().toLowerCase(Locale.ROOT), answer);
                if (said > most) {
                    most = said;
                    allowed = !isZero(parts);
                }
            }
        }
        return allowed;
    }

    private static int said(String range, ContentType answer) {
        if (range.equals(answer.type() + "/" + answer.subtype())) {
            return 2;
        } else if (range.equals(answer.type() + "/*")) {
            return 1;
        }
        return range.equals(ANYTHING) || range.equals("*") ? 0 : -1;
    }

    private static boolean isZero(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].strip().matches("(?i)q\\s*=\\s*0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }
}
