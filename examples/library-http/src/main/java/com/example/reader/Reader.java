package com.example.reader;

import com.example.reader.messages.LendReplyMessage;
import com.example.reader.messages.LentMessage;
import com.example.reader.messages.ReturnedMessage;
import com.example.reader.messages.SearchedMessage;
import com.example.reader.messages.TakenMessage;
import com.example.reader.messages.WantedMessage;
import com.example.reader.schemas.ReturnedPayload;
import com.example.reader.schemas.SearchQuery;
import com.example.reader.schemas.SearchedHeaders;
import com.example.reader.schemas.WantedPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.HttpStatusException;
import java.util.List;

/** A reader, who asks the desk. */
public final class Reader implements AutoCloseable {
    private final String name;
    private final LibraryApi api;

    private Reader(String name, LibraryApi api) {
        this.name = name;
        this.api = api;
    }

    public static Reader open(String name, Server server, ConnectOptions options) {
        return new Reader(name, LibraryApi.connect(server, options));
    }

    /** {@code GET /books?title=…}. */
    public List<String> search(String title) {
        return api.search()
                .request(
                        SearchedMessage.of(),
                        LibraryApi.SEARCH_HTTP_QUERY.with(
                                SearchQuery.builder().title(title).limit(2).build()),
                        SearchedMessage.HTTP_HEADERS.with(new SearchedHeaders("en")))
                .payload()
                .titles();
    }

    /** {@code POST /books/…/loans}; what became of it. */
    public String borrow(String isbn) {
        try {
            LendReplyMessage reply = api.lend(isbn).request(WantedMessage.of(new WantedPayload(name, 2)));
            if (reply instanceof LentMessage lent) {
                return name + " has it until " + lent.payload().due();
            }
            return name + " finds that " + ((TakenMessage) reply).payload().by() + " has it";
        } catch (HttpStatusException e) {
            return name + " is told " + e.status();
        }
    }

    /** {@code PUT /books/…/returns}. */
    public void bringBack(String isbn) {
        api.takeBack(isbn).send(ReturnedMessage.of(new ReturnedPayload(name)));
    }

    @Override
    public void close() {
        api.close();
    }
}
