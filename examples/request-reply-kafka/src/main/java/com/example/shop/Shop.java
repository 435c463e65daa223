package com.example.shop;

import com.example.shop.channels.QuoteRequestsParameters.Region;
import com.example.shop.messages.NoQuoteMessage;
import com.example.shop.messages.QuoteMessage;
import com.example.shop.messages.QuoteRepliesMessage;
import com.example.shop.messages.QuoteRequestMessage;
import com.example.shop.schemas.QuoteRequestPayload;
import com.example.shop.servers.WholesaleServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Requester;

/** Asks for prices. Written with the code for the counterpart: {@code --perspective client}. */
public final class Shop implements AutoCloseable {
    private final QuotesApi api;
    private final Requester<QuoteRequestMessage, QuoteRepliesMessage> desk;

    private Shop(QuotesApi api, Requester<QuoteRequestMessage, QuoteRepliesMessage> desk) {
        this.api = api;
        this.desk = desk;
    }

    /**
     * Connects.
     *
     * @param replies the shop's own topic, where answers come in
     */
    public static Shop open(Region region, String replies, WholesaleServer server, ConnectOptions options) {
        QuotesApi api = QuotesApi.connect(server, options);
        return new Shop(api, api.answerQuote(region).replyAddress(replies));
    }

    /** Asks the price desk, and waits for its answer. */
    public String ask(String article, int pieces) {
        QuoteRepliesMessage reply = desk.request(QuoteRequestMessage.of(new QuoteRequestPayload(article, pieces)));
        if (reply instanceof QuoteMessage quote) {
            return pieces + " " + article + ": " + quote.payload().total() + " euros";
        } else if (reply instanceof NoQuoteMessage no) {
            return pieces + " " + article + ": " + no.payload().why();
        }
        throw new IllegalStateException("the document has no other reply");
    }

    @Override
    public void close() {
        api.close();
    }
}
