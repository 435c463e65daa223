package io.asyncapigen.runtime.http;

import java.net.URI;
import java.util.Optional;

/**
 * Where an answer points to.
 *
 * @param number in a row, from 1
 * @param asGet whether only the answer is asked for there, without the body
 * @param trusted whether credentials go along
 */
record Hop(URI uri, int number, boolean asGet, boolean trusted) {
    private static final String ENCRYPTED = "https";

    /**
     * Empty where it is no redirection, or one that is not followed.
     *
     * @param before the one that led to this answer
     */
    static Optional<Hop> of(Answered answer, String method, Optional<Hop> before, HttpRedirects allowed) {
        int number = before.map(Hop::number).orElse(0) + 1;
        boolean wasGet = before.filter(Hop::asGet).isPresent() || method.equals("GET") || method.equals("HEAD");
        boolean followed = switch (answer.status()) {
            case 307, 308, 303 -> true;
            case 301, 302 -> wasGet;
            default -> false;
        };
        if (!followed || number > allowed.limit()) {
            return Optional.empty();
        }
        boolean wasTrusted = before.map(Hop::trusted).orElse(true);
        boolean asGet = before.filter(Hop::asGet).isPresent() || answer.status() == 303 && !method.equals("HEAD");
        return answer.fields()
                .firstValue("Location")
                .flatMap(each -> target(answer.asked(), each))
                .filter(to -> isAllowed(answer.asked(), to, allowed))
                .map(to -> new Hop(to, number, asGet, wasTrusted && isTrusted(answer.asked(), to)));
    }

    private static Optional<URI> target(URI from, String location) {
        try {
            URI to = from.resolve(location);
            return to.getHost() == null || to.getUserInfo() != null ? Optional.empty() : Optional.of(to);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no address
        }
    }

    private static boolean isAllowed(URI from, URI to, HttpRedirects allowed) {
        boolean staysSafe =
                isEncrypted(to) || !isEncrypted(from) && to.getScheme().equalsIgnoreCase("http");
        return staysSafe && (isSameHost(from, to) || allowed.otherHosts() && isEncrypted(to));
    }

    private static boolean isTrusted(URI from, URI to) {
        return isSameHost(from, to) && (isEncrypted(to) || from.getPort() == to.getPort());
    }

    private static boolean isSameHost(URI from, URI to) {
        return from.getHost().equalsIgnoreCase(to.getHost());
    }

    private static boolean isEncrypted(URI uri) {
        return ENCRYPTED.equalsIgnoreCase(uri.getScheme());
    }
}
