package com.example.pricedesk;

import com.example.pricedesk.messages.NoQuoteMessage;
import com.example.pricedesk.messages.QuoteMessage;
import com.example.pricedesk.messages.QuoteRepliesMessage;
import com.example.pricedesk.messages.QuoteRequestMessage;
import com.example.pricedesk.schemas.NoQuotePayload;
import com.example.pricedesk.schemas.QuotePayload;
import com.example.pricedesk.servers.WholesaleServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Says what things cost. Written with the code for the application of the document. */
public final class PriceDesk implements AutoCloseable {
    private static final Map<String, BigDecimal> PRICES =
            Map.of("lamp", new BigDecimal("19.90"), "bulb", new BigDecimal("2.35"));

    private final QuotesApi api;
    private final AtomicInteger answers = new AtomicInteger();

    private PriceDesk(QuotesApi api) {
        this.api = api;
    }

    /** Connects, and answers requests from all regions from then on. */
    public static PriceDesk open(WholesaleServer server, ConnectOptions options) {
        var desk = new PriceDesk(QuotesApi.connect(server, options));
        desk.api.answerQuote().respond(desk::answer);
        return desk;
    }

    private QuoteRepliesMessage answer(Delivery<QuoteRequestMessage> delivery) {
        answers.incrementAndGet();
        var request = delivery.message().payload();
        BigDecimal price = PRICES.get(request.article());
        return price == null
                ? NoQuoteMessage.of(new NoQuotePayload("we do not sell any " + request.article()))
                : QuoteMessage.of(new QuotePayload(price.multiply(BigDecimal.valueOf(request.pieces()))));
    }

    /** How many requests it has answered. */
    public int answers() {
        return answers.get();
    }

    @Override
    public void close() {
        api.close();
    }
}
