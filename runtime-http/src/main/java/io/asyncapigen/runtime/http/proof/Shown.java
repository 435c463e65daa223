package io.asyncapigen.runtime.http.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What goes into the head of one request; secret. Immutable.
 *
 * @param fields header fields, of which a request has no others of that name
 * @param query parameters, not encoded
 * @param cookies for {@code Cookie}, beside others
 */
public record Shown(Map<String, String> fields, Map<String, String> query, Optional<String> cookies) {
    /** Of nobody. */
    public static final Shown NOTHING = new Shown(Map.of(), Map.of(), Optional.empty());

    static Shown of(List<Proof> proofs) {
        var fields = new LinkedHashMap<String, String>();
        var query = new LinkedHashMap<String, String>();
        var cookies = new StringJoiner("; ");
        for (Proof each : proofs) {
            switch (each.in()) {
                case HEADER -> fields.put(each.name(), each.text().get());
                case QUERY -> query.put(each.name(), each.text().get());
                case COOKIE ->
                    cookies.add(each.name() + "=" + cookie(each.text().get()));
                case TLS -> {}
            }
        }
        return new Shown(fields, query, Optional.of(cookies.toString()).filter(each -> !each.isEmpty()));
    }

    private static String cookie(String value) {
        if (!value.matches("[!#-+\\--:<-\\[\\]-~]*")) {
            throw new IllegalArgumentException(
                    "a key that goes into a cookie has printable ASCII, without , ; \\ \" and spaces");
        }
        return value;
    }

    /** Only that there are some. */
    @Override
    public String toString() {
        return "Shown[fields=" + fields.keySet() + ", query=" + query.keySet() + "]";
    }
}
