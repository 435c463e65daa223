package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where to connect to.
 *
 * @param name or address, an IPv6 address without its brackets
 */
record Host(String name, int port) {
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\s@/,:\\[\\]]+)(?::(\\d{1,5}))?");

    /**
     * All that the address has, with commas between.
     *
     * @throws ConnectFailedException when one is none
     */
    static List<Host> of(ServerAddress server, int usualPort) {
        return Arrays.stream(server.host().split(",", -1))
                .map(each -> parse(server, each.strip(), usualPort))
                .toList();
    }

    private static Host parse(ServerAddress server, String text, int usualPort) {
        Matcher matcher = HOST.matcher(text);
        if (!matcher.matches()) {
            throw new ConnectFailedException("\"" + server
                    + "\" names no host of Redis: a name or address, and a port; credentials go into ConnectOptions");
        }
        String name = matcher.group(1).replaceAll("[\\[\\]]", "");
        return new Host(name, matcher.group(2) == null ? usualPort : Integer.parseInt(matcher.group(2)));
    }
}
