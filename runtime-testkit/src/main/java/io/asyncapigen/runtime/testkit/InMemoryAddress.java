package io.asyncapigen.runtime.testkit;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Route;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fills in and reads addresses. A value of a parameter that has the separator of the address in it is escaped. */
final class InMemoryAddress {
    private InMemoryAddress() {}

    /** A channel without an address is met by its id. */
    static String of(Route route, Map<String, String> parameters) {
        AddressTemplate address = route.address();
        String separator = address.separator();
        return address.isUnknown() ? route.channel() : address.expand(parameters, value -> escape(value, separator));
    }

    /** The parameters, when the address is one that the route receives. */
    static Optional<Map<String, String>> match(Route route, String address) {
        if (route.address().isUnknown()) {
            return address.equals(route.channel()) ? Optional.of(Map.of()) : Optional.empty();
        }
        String separator = route.address().separator();
        return route.address()
                .match(address, value -> unescape(value, separator))
                .filter(values ->
                        values.entrySet().containsAll(route.parameters().entrySet()));
    }

    private static String escape(String value, String separator) {
        String escaped = value.replace("%", "%25");
        return separator.isEmpty() ? escaped : escaped.replace(separator, code(separator));
    }

    private static String unescape(String value, String separator) {
        String text = separator.isEmpty() ? value : value.replace(code(separator), separator);
        return text.replace("%25", "%");
    }

    private static String code(String separator) {
        return "%" + Integer.toHexString(separator.charAt(0)).toUpperCase(Locale.ROOT);
    }
}
