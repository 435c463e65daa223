package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a subscription asks for.
 *
 * @param text as the server gets it
 * @param levels of the topics, without what shares the subscription out
 * @param isWider whether it brings topics that the address does not mean
 */
record Filter(String text, List<String> levels, boolean isWider) {
    private static final String ONE = "+";
    private static final String ALL = "#";
    private static final String SHARE = "$share/";

    /** A parameter without a value is a level of any text; one that is only a part of its level widens the filter to the level. */
    static Filter of(Route route, Optional<MqttShare> share) {
        String address = Topics.pattern(route, ONE);
        String[] levels = address.split("/", -1);
        boolean isWider = false;
        for (int i = 0; i < levels.length; i++) {
            if (levels[i].contains(ONE) && !levels[i].equals(ONE)) {
                levels[i] = ONE;
                isWider = true;
            }
        }
        String topics = String.join("/", levels);
        return parse(share.map(each -> SHARE + each.group() + "/").orElse("") + topics, isWider);
    }

    /** @throws UnsupportedByTransportException when it is no filter */
    static Filter parse(String text, boolean isWider) {
        String[] parts = text.startsWith(SHARE) ? text.split("/", 3) : new String[] {text};
        String topics = parts[parts.length - 1];
        List<String> levels = List.of(topics.split("/", -1));
        boolean isLegal = !topics.isEmpty()
                && parts.length != 2
                && topics.indexOf('\0') < 0
                && levels.stream().allMatch(each -> isLegal(each))
                && levels.subList(0, levels.size() - 1).stream().noneMatch(ALL::equals);
        if (!isLegal) {
            throw new UnsupportedByTransportException(
                    "\"" + text
                            + "\" cannot be subscribed to: in MQTT + stands for a whole level, and # for all that follow at the end");
        }
        return new Filter(text, levels, isWider);
    }

    private static boolean isLegal(String level) {
        return level.equals(ONE) || level.equals(ALL) || !level.contains(ONE) && !level.contains(ALL);
    }

    /** Whether it brings a single topic, which {@link #topics} then is. */
    boolean isExact() {
        return levels.stream().noneMatch(each -> each.equals(ONE) || each.equals(ALL));
    }

    String topics() {
        return levels.stream().collect(Collectors.joining("/"));
    }

    boolean matches(String topic) {
        if (topic.startsWith("$") && !levels.get(0).startsWith("$")) {
            return false; // the server's own topics have to be named
        }
        return overlap(levels, Arrays.asList(topic.split("/", -1)));
    }

    /** Whether there may be topics that both bring. */
    boolean overlaps(Filter other) {
        return overlap(levels, other.levels);
    }

    private static boolean overlap(List<String> first, List<String> second) {
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            String one = i < first.size() ? first.get(i) : "";
            String two = i < second.size() ? second.get(i) : "";
            if (one.equals(ALL) && i < first.size() || two.equals(ALL) && i < second.size()) {
                return true; // # also stands for no level at all
            } else if (i >= first.size() || i >= second.size()) {
                return false;
            } else if (!one.equals(ONE) && !two.equals(ONE) && !one.equals(two)) {
                return false;
            }
        }
        return true;
    }
}
