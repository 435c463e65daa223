package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.http.listen.PathText;
import io.asyncapigen.runtime.http.proof.Proofs;
import io.asyncapigen.runtime.http.proof.Shown;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.Place;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Wishes;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;

/** Makes requests of the envelopes of one route. Immutable. */
final class Ask {
    private static final Set<String> USUAL = Set.of("accept", "accept-encoding");
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Route route;
    private final String origin;
    private final Optional<String> pathname;
    private final Optional<AddressTemplate> path;
    private final Optional<URI> fixed; // where there are no parameters
    private final String method;
    private final Proofs proofs;
    private final int limit;
    private final Set<Integer> statuses; // of replies in the document
    private final HttpRedirects redirects;
    private final HttpRetry retry;
    private final HttpRequest.Builder usual; // what all have that say nothing else; to be copied

    /**
     * @param replies that are wanted; empty where the answer is only whether the message was taken
     * @throws io.asyncapigen.runtime.AsyncApiException when there can be none
     */
    Ask(Server server, ConnectOptions options, Route route, MessageSet<?> messages, Optional<MessageSet<?>> replies) {
        boolean encrypted = server.address().protocol().equals("https");
        Place place = Place.of(server.address(), encrypted ? HTTPS_PORT : HTTP_PORT);
        if (place.port() == 0) {
            throw new UnsupportedByTransportException(
                    route + " is sent to " + server.address() + ", but nobody can be reached at port 0");
        }
        this.route = route;
        this.origin = server.address().protocol() + "://" + place;
        if (!hasHost(origin)) {
            throw new UnsupportedByTransportException(route + " is sent to " + server.address()
                    + ", but the JDK's client asks no host of such a name: it has letters of ASCII, digits and hyphens,"
                    + " and its last part begins with a letter");
        }
        this.pathname = Optional.ofNullable(server.address().pathname());
        this.path = route.address().text().map(this::template);
        this.fixed = path.filter(each -> each.parameters().isEmpty())
                .map(each -> URI.create(origin + PathText.expand(each, Map.of())));
        this.method = Method.of(route, messages);
        this.proofs = Proofs.toShow(server, route.security(), options);
        this.limit = MessageLimit.of(route, options).bytes();
        this.statuses = replies.map(Ask::statuses).orElse(Set.of());
        this.redirects = Wishes.chosen(route, options, HttpRedirects.class).orElse(HttpRedirects.never());
        this.retry = Wishes.chosen(route, options, HttpRetry.class).orElse(HttpRetry.WHEN_ASKED);
        this.usual = HttpRequest.newBuilder()
                .header("Accept", replies.map(Accepts::of).orElse(Accepts.ANYTHING))
                .header("Accept-Encoding", Compression.ACCEPTED);
    }

    private static boolean hasHost(String origin) {
        try {
            return URI.create(origin).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private AddressTemplate template(String address) {
        try {
            return PathText.template(pathname.orElse(null), address);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedByTransportException("the address of " + route + " is no path: " + e.getMessage(), e);
        }
    }

    /** What is asked for, for errors. */
    @Override
    public String toString() {
        return method + " " + origin + path.map(Object::toString).orElse("");
    }

    String method() {
        return method;
    }

    int limit() {
        return limit;
    }

    /** Whether an answer with this status is what was asked for: it is a success, or a reply in the document has it. */
    boolean wants(int status) {
        return status / 100 == 2 || statuses.contains(status);
    }

    HttpRedirects redirects() {
        return redirects;
    }

    HttpRetry retry() {
        return retry;
    }

    /**
     * A request.
     *
     * @param attempt from 1
     * @param hop where an answer has pointed to, instead of the address
     * @throws RuntimeException when there is no such request
     */
    HttpRequest of(Envelope envelope, int attempt, Optional<Hop> hop) {
        Beside.check(envelope, Beside.QUERY, Beside.HEADERS);
        if (envelope.payload().size() > limit) {
            throw new SendFailedException("a message of " + envelope.payload().size()
                    + " bytes is larger than the MessageLimit of " + limit + " bytes");
        }
        var query = new StringJoiner("&");
        HttpRequest.Builder request = usual.copy();
        var replaced = new HashSet<String>();
        BiConsumer<String, String> header = (name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (USUAL.contains(lower) && replaced.add(lower)) {
                request.setHeader(name, value);
            } else {
                request.header(name, value);
            }
        };
        Fields.write(envelope, header);
        Beside.written(envelope, Beside.HEADERS, (name, value) -> Fields.write(name, value, header));
        Beside.written(envelope, Beside.QUERY, (name, value) -> add(query, name, value));
        Shown shown = hop.map(Hop::trusted).orElse(true) ? proofs.shown() : Shown.NOTHING;
        shown.fields().forEach((name, value) -> Fields.write(name, value, request::setHeader));
        shown.query().forEach((name, value) -> add(query, name, value));
        shown.cookies().ifPresent(value -> request.header("Cookie", value));
        if (attempt > 1) {
            request.header(Fields.ATTEMPT, Integer.toString(attempt));
        }
        boolean asGet = hop.filter(Hop::asGet).isPresent();
        return request.uri(hop.map(Hop::uri).orElseGet(() -> uri(envelope, query.toString())))
                .method(
                        asGet ? "GET" : method,
                        hasBody(envelope) && !asGet
                                ? HttpRequest.BodyPublishers.ofByteArray(
                                        envelope.payload().unwrap())
                                : HttpRequest.BodyPublishers.noBody())
                .build();
    }

    /** Most often it is the same for all. */
    private URI uri(Envelope envelope, String query) {
        return fixed.isPresent() && query.isEmpty() && envelope.address().isEmpty()
                ? fixed.get()
                : URI.create(origin + path(envelope) + (query.isEmpty() ? "" : "?" + query));
    }

    private static boolean hasBody(Envelope envelope) {
        return !envelope.payload().isEmpty() || envelope.contentType().isPresent();
    }

    private String path(Envelope envelope) {
        AddressTemplate template = envelope.address()
                .map(address -> AddressTemplate.literal(
                        template(address.replace("{", "%7B")).text().orElse("")))
                .or(() -> path)
                .orElseThrow(() -> new SendFailedException(
                        "the channel " + route.channel() + " has no address: HTTP needs a path"));
        return PathText.expand(template, envelope.parameters());
    }

    private static void add(StringJoiner query, String name, String value) {
        query.add(PathText.encode(name) + "=" + PathText.encode(value));
    }

    private static Set<Integer> statuses(MessageSet<?> replies) {
        var statuses = new HashSet<Integer>();
        replies.types()
                .forEach(each -> each.bindings()
                        .binding(Beside.BINDING)
                        .flatMap(binding -> Beside.text(binding, "statusCode"))
                        .ifPresent(status -> statuses.add((int) Double.parseDouble(status))));
        return statuses;
    }
}
