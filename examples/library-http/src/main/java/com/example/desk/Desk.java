package com.example.desk;

import com.example.desk.channels.LoansParameters;
import com.example.desk.channels.ReturnsParameters;
import com.example.desk.messages.FoundMessage;
import com.example.desk.messages.LendReplyMessage;
import com.example.desk.messages.LentMessage;
import com.example.desk.messages.ReturnedMessage;
import com.example.desk.messages.SearchedMessage;
import com.example.desk.messages.TakenMessage;
import com.example.desk.messages.WantedMessage;
import com.example.desk.schemas.FoundPayload;
import com.example.desk.schemas.LentPayload;
import com.example.desk.schemas.SearchQuery;
import com.example.desk.schemas.TakenPayload;
import com.example.desk.schemas.WantedPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.HttpStatusException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The desk of the library: listens, and answers. */
public final class Desk implements AutoCloseable {
    private static final int WEEKS = 4;

    private final Map<String, String> titles = new TreeMap<>(Map.of(
            "0-12", "Of Moths and Beetles",
            "0-34", "The Beetle's Year",
            "0-56", "Lakes"));
    private final Map<String, String> readers = new ConcurrentHashMap<>();
    private final LibraryApi api;

    private Desk(LibraryApi api) {
        this.api = api;
    }

    /** Listens at the server's address; its credentials are what readers have to show. */
    public static Desk open(Server server, ConnectOptions options) {
        var desk = new Desk(LibraryApi.connect(server, options));
        desk.api.search().respond(desk::search);
        desk.api.lend().respond(desk::lend);
        desk.api.takeBack().subscribe(desk::takeBack);
        return desk;
    }

    /** The query is what the binding of the operation says, with its types. */
    private FoundMessage search(Delivery<SearchedMessage> delivery) {
        SearchQuery query = LibraryApi.SEARCH_HTTP_QUERY.of(delivery).orElseThrow();
        return FoundMessage.of(new FoundPayload(titles.values().stream()
                .filter(each -> each.contains(query.title()))
                .limit(query.limit() == null ? Long.MAX_VALUE : query.limit())
                .toList()));
    }

    /** Answers with the status of either reply: 201 or 409. */
    private LendReplyMessage lend(Delivery<WantedMessage> delivery) {
        String isbn = LoansParameters.from(delivery.parameters()).isbn();
        if (!titles.containsKey(isbn)) {
            throw HttpStatusException.of(404, "There is no book " + isbn + ".");
        }
        WantedPayload wanted = delivery.message().payload();
        String other = readers.putIfAbsent(isbn, wanted.reader());
        if (other != null) {
            return TakenMessage.of(new TakenPayload(other));
        }
        int weeks = wanted.weeks() == null ? WEEKS : wanted.weeks();
        return LentMessage.of(new LentPayload(LocalDate.of(2030, 1, 1).plusWeeks(weeks)));
    }

    private void takeBack(Delivery<ReturnedMessage> delivery) {
        String isbn = ReturnsParameters.from(delivery.parameters()).isbn();
        if (!readers.remove(isbn, delivery.message().payload().reader())) {
            throw HttpStatusException.of(404, "That reader does not have it.");
        }
    }

    /** How many books are with readers. */
    public int lent() {
        return readers.size();
    }

    @Override
    public void close() {
        api.close();
    }
}
