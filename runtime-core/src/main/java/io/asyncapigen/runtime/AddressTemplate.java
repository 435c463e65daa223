package io.asyncapigen.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A channel's address with its parameters in braces: {@code orders.{region}.placed}. Immutable.
 *
 * <p>A parameter stays within one level of the address. Levels are parted by the first of {@code / . :} that the template has outside
 * of its braces; where it has none, the address is one level.
 */
public final class AddressTemplate {
    private static final AddressTemplate UNKNOWN = new AddressTemplate(null, "", List.of());

    private final @Nullable String text;
    private final String separator;
    private final List<AddressLevel> levels;
    private final Set<String> parameters;

    private AddressTemplate(@Nullable String text, String separator, List<AddressLevel> levels) {
        this.text = text;
        this.separator = separator;
        this.levels = levels;
        var names = new LinkedHashSet<String>();
        levels.forEach(each -> names.addAll(each.parameters()));
        this.parameters = Collections.unmodifiableSet(names);
    }

    public static AddressTemplate parse(String text) {
        String separator = AddressLevel.separatorOf(text);
        List<AddressLevel> levels =
                split(text, separator, true).stream().map(AddressLevel::parse).toList();
        return new AddressTemplate(text, separator, levels);
    }

    /** This very address, braces and all, without parameters. */
    public static AddressTemplate literal(String address) {
        return new AddressTemplate(address, "", List.of(AddressLevel.literal(address)));
    }

    /** The address of a channel whose address is {@code null} or absent: it is known only when a message says it. */
    public static AddressTemplate unknown() {
        return UNKNOWN;
    }

    public boolean isUnknown() {
        return text == null;
    }

    /** As the document writes it; empty when it is unknown. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** The names in braces, in order. */
    public Set<String> parameters() {
        return parameters;
    }

    /** What parts the levels of the address; the empty string when it has one level only. */
    public String separator() {
        return separator;
    }

    /** {@link #expand(Map, UnaryOperator)} with the values as they are. */
    public String expand(Map<String, String> values) {
        return expand(values, UnaryOperator.identity());
    }

    /**
     * The address with its parameters filled in. Values for other parameters are ignored.
     *
     * @param encoder makes a value fit for the protocol, so that it stays within its level
     * @throws IllegalStateException when the address is unknown, or has parameters without a value, which it names
     * @throws IllegalArgumentException when a value is empty
     */
    public String expand(Map<String, String> values, UnaryOperator<String> encoder) {
        if (text != null && parameters.isEmpty()) {
            return text;
        }
        List<String> missing =
                parameters.stream().filter(each -> !values.containsKey(each)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the address " + text + " needs a value for " + missing);
        }
        return render(name -> {
            String value = values.get(name);
            if (value == null || value.isEmpty()) {
                throw new IllegalArgumentException("the value for {" + name + "} in the address " + text + " is empty");
            }
            return encoder.apply(value);
        });
    }

    /**
     * The address as a pattern of the protocol: known values filled in, the others replaced by {@code wildcard}.
     *
     * @throws IllegalStateException when the address is unknown
     */
    public String pattern(Map<String, String> values, UnaryOperator<String> encoder, String wildcard) {
        return render(name -> {
            String value = values.get(name);
            return value == null ? wildcard : encoder.apply(value);
        });
    }

    /** {@link #match(String, UnaryOperator)} with the values as they are. */
    public Optional<Map<String, String>> match(String address) {
        return match(address, UnaryOperator.identity());
    }

    /**
     * The parameters that an address was made with; empty when it was not made with this template, which is so for every address when
     * this one is unknown. A value is as short as can be, the last one of a level takes the rest. Takes time linear in the length of the
     * address.
     *
     * @param decoder undoes what the encoder did
     */
    public Optional<Map<String, String>> match(String address, UnaryOperator<String> decoder) {
        if (parameters.isEmpty() && address.equals(text)) {
            return Optional.of(Map.of());
        }
        List<String> actual = split(address, separator, false);
        if (text == null || actual.size() != levels.size()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < actual.size(); i++) {
            if (!levels.get(i).match(actual.get(i), decoder, values)) {
                return Optional.empty();
            }
        }
        return Optional.of(Collections.unmodifiableMap(values));
    }

    private String render(UnaryOperator<String> valueOf) {
        if (text == null) {
            throw new IllegalStateException("the address of the channel is not known");
        }
        return levels.stream().map(each -> each.render(valueOf)).collect(Collectors.joining(separator));
    }

    /** A separator in the braces of a template does not count; an address may have braces of its own, which mean nothing. */
    private static List<String> split(String address, String separator, boolean isTemplate) {
        if (separator.isEmpty()) {
            return List.of(address);
        }
        var parts = new ArrayList<String>();
        int start = 0;
        boolean inBraces = false;
        for (int at = 0; at < address.length(); at++) {
            char c = address.charAt(at);
            inBraces = isTemplate && (c == '{' || inBraces && c != '}');
            if (c == separator.charAt(0) && !inBraces) {
                parts.add(address.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(address.substring(start));
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof AddressTemplate template
                        && Objects.equals(text, template.text)
                        && parameters.equals(template.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    @Override
    public String toString() {
        return text == null ? "unknown address" : text;
    }
}
