package io.asyncapigen.benchmarks.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same models as one would write them for plain databind. */
final class Written {
    private Written() {}

    record Small(String id, long count, BigDecimal price, boolean active, OffsetDateTime at) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Medium(
            String id,
            String customer,
            @Nullable String reference,
            @Nullable String channel,
            @Nullable String campaign,
            @Nullable String coupon,
            @Nullable String language,
            @Nullable String currency,
            @Nullable String note,
            @Nullable String agent,
            @Nullable String device,
            @Nullable Long revision,
            @Nullable Long attempts,
            @Nullable Long parcels,
            @Nullable Long weight,
            @Nullable Long points,
            @Nullable Long priority,
            @Nullable BigDecimal total,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal discount,
            @Nullable Boolean gift,
            @Nullable Boolean express,
            OffsetDateTime placed,
            @Nullable OffsetDateTime due,
            State state,
            Address billing,
            @Nullable Address delivery,
            List<Line> lines,
            Payment payment,
            @Nullable List<String> tags) {}

    enum State {
        @JsonProperty("placed")
        PLACED,
        @JsonProperty("paid")
        PAID,
        @JsonProperty("shipped")
        SHIPPED,
        @JsonProperty("returned")
        RETURNED
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Address(
            String street,
            String city,
            String zip,
            @Nullable String region,
            String country) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String sku,
            long quantity,
            BigDecimal price,
            @Nullable String text) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "Card"),
        @JsonSubTypes.Type(value = Transfer.class, name = "Transfer")
    })
    sealed interface Payment {}

    record Card(String number, String expires) implements Payment {}

    record Transfer(String iban) implements Payment {}
}
