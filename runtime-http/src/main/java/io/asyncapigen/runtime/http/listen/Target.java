package io.asyncapigen.runtime.http.listen;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a request is for.
 *
 * @param path as it came, without the query
 * @param canonical the path as {@link PathText#canonical} has it; {@code *} for the server as a whole
 * @param query decoded
 */
record Target(String path, String canonical, Map<String, List<String>> query) {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/?#@]+");
    private static final Pattern LEGAL = Pattern.compile("[!$%&'()*+,\\-./0-9:;=?@A-Z_a-z~\\[\\]|^`{}\"\\\\<>]*");
    private static final Pattern HOST =
            Pattern.compile("(?:\\[[0-9A-Za-z:.%_~-]+\\]|[0-9A-Za-z._~!$&'()*+,;=%-]*)(?::[0-9]*)?");
    private static final int MOST_PARAMETERS = 1_000;

    /** Fields that say one thing, of which one place could take the first, and another one the last. */
    private static final List<CharSequence> SINGLE =
            List.of(HttpHeaderNames.CONTENT_TYPE, HttpHeaderNames.AUTHORIZATION, HttpHeaderNames.ORIGIN);

    /** @throws IllegalArgumentException when the request is none, with what is wrong with it, fit for its sender */
    static Target of(HttpRequest request) {
        requireOneHost(request);
        requireNoOther(request);
        String uri = request.uri();
        if (!LEGAL.matcher(uri).matches()) {
            throw new IllegalArgumentException("The target of the request has characters that have to be encoded.");
        }
        if (uri.equals("*")) {
            return new Target(uri, uri, Map.of());
        }
        String own = ABSOLUTE.matcher(uri).replaceFirst("");
        if (own.isEmpty() || own.startsWith("?")) {
            own = "/" + own;
        }
        if (own.charAt(0) != '/') {
            throw new IllegalArgumentException("The target of the request is no path.");
        }
        int mark = own.indexOf('?');
        String path = mark < 0 ? own : own.substring(0, mark);
        try {
            return new Target(path, PathText.canonical(path), mark < 0 ? Map.of() : query(own.substring(mark + 1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The target of the request has " + e.getMessage() + ".", e);
        }
    }

    private static void requireOneHost(HttpRequest request) {
        List<String> named = request.headers().getAll(HttpHeaderNames.HOST);
        int hosts = named.size();
        boolean needed = request.protocolVersion().equals(HttpVersion.HTTP_1_1);
        if (hosts > 1 || hosts == 0 && needed) {
            throw new IllegalArgumentException("The request has " + hosts + " Host fields.");
        }
        if (hosts == 1 && !HOST.matcher(named.get(0)).matches()) {
            throw new IllegalArgumentException("The Host of the request is none.");
        }
    }

    private static void requireNoOther(HttpRequest request) {
        for (CharSequence each : SINGLE) {
            if (request.headers().getAll(each).size() > 1) {
                throw new IllegalArgumentException("The request has more than one " + each + " field.");
            }
        }
    }

    private static Map<String, List<String>> query(String text) {
        var query = new LinkedHashMap<String, List<String>>();
        String[] parts = text.split("&", MOST_PARAMETERS + 1);
        if (parts.length > MOST_PARAMETERS) {
            throw new IllegalArgumentException("more than " + MOST_PARAMETERS + " parameters in its query");
        }
        for (String each : parts) {
            if (each.isEmpty()) {
                continue;
            }
            int equals = each.indexOf('=');
            String name = PathText.decode((equals < 0 ? each : each.substring(0, equals)).replace('+', ' '));
            String value =
                    equals < 0 ? "" : PathText.decode(each.substring(equals + 1).replace('+', ' '));
            query.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
        }
        query.replaceAll((name, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(query);
    }
}
