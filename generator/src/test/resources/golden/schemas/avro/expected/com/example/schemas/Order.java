package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have.
 *
 * <p>Schema {@code #/components/schemas/OrderV2/schema}.
 *
 * @param id Chosen by the shop.
 * @param status How far it is.
 * @param parent What somebody wants to have.
 */
@JsonPropertyOrder({
        "id",
        "count",
        "total",
        "weight",
        "share",
        "urgent",
        "note",
        "label",
        "picture",
        "checksum",
        "again",
        "status",
        "lines",
        "prices",
        "parent",
        "nothing",
        "payment",
        "refund",
        "hidden",
        "money"
})
@Generated("io.asyncapigen")
public record Order(@JsonProperty(value = "id", required = true) String id,
        @JsonProperty(value = "count", required = true) int count,
        @JsonProperty(value = "total", required = true) long total,
        @JsonProperty(value = "weight", required = true) float weight,
        @JsonProperty(value = "share", required = true) double share,
        @JsonProperty(value = "urgent", required = true) boolean urgent,
        @JsonProperty(value = "note", required = true) @Nullable String note,
        @JsonProperty(value = "label", required = true) @Nullable String label,
        @JsonProperty(value = "picture", required = true) Binary picture,
        @JsonProperty(value = "checksum", required = true) Binary checksum,
        @JsonProperty(value = "again", required = true) Binary again,
        @JsonProperty(value = "status", required = true) Status status,
        @JsonProperty(value = "lines", required = true) List<Line> lines,
        @JsonProperty(value = "prices", required = true) Map<String, @Nullable Integer> prices,
        @JsonProperty(value = "parent", required = true) @Nullable Order parent,
        @JsonProperty(value = "nothing", required = true) JsonValue nothing,
        @JsonProperty(value = "payment", required = true) OrderPayment payment,
        @JsonProperty(value = "refund", required = true) @Nullable OrderRefund refund,
        @JsonProperty(value = "hidden", required = true) String secret,
        @JsonProperty(value = "money", required = true) StringBuilder money) {
    public Order {
        Required.check("id", id);
        Required.check("picture", picture);
        Required.check("checksum", checksum);
        Required.check("again", again);
        Required.check("status", status);
        lines = Copies.list("lines", lines);
        prices = Copies.mapOfNullable("prices", prices);
        nothing = JsonValue.of(nothing);
        Required.check("payment", payment);
        Required.check("secret", secret);
        Required.check("money", money);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = this.id;
        builder.count = this.count;
        builder.total = this.total;
        builder.weight = this.weight;
        builder.share = this.share;
        builder.urgent = this.urgent;
        builder.note = this.note;
        builder.label = this.label;
        builder.picture = this.picture;
        builder.checksum = this.checksum;
        builder.again = this.again;
        builder.status = this.status;
        builder.lines = this.lines;
        builder.prices = this.prices;
        builder.parent = this.parent;
        builder.nothing = this.nothing;
        builder.payment = this.payment;
        builder.refund = this.refund;
        builder.secret = this.secret;
        builder.money = this.money;
        return builder;
    }

    /**
     * Builds {@link Order}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String id;

        private @Nullable Integer count = 1;

        private @Nullable Long total;

        private @Nullable Float weight;

        private @Nullable Double share = 0.5D;

        private @Nullable Boolean urgent = false;

        private @Nullable String note;

        private @Nullable String label = "none";

        private @Nullable Binary picture;

        private @Nullable Binary checksum;

        private @Nullable Binary again;

        private @Nullable Status status = Status.NEW;

        private @Nullable List<Line> lines = List.of();

        private @Nullable Map<String, @Nullable Integer> prices;

        private @Nullable Order parent;

        private @Nullable JsonValue nothing;

        private @Nullable OrderPayment payment;

        private @Nullable OrderRefund refund;

        private @Nullable String secret;

        private @Nullable StringBuilder money;

        private Builder() {
        }

        /**
         * Chosen by the shop.
         */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder count(int count) {
            this.count = count;
            return this;
        }

        public Builder total(long total) {
            this.total = total;
            return this;
        }

        public Builder weight(float weight) {
            this.weight = weight;
            return this;
        }

        public Builder share(double share) {
            this.share = share;
            return this;
        }

        public Builder urgent(boolean urgent) {
            this.urgent = urgent;
            return this;
        }

        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        public Builder label(@Nullable String label) {
            this.label = label;
            return this;
        }

        public Builder picture(Binary picture) {
            this.picture = picture;
            return this;
        }

        public Builder checksum(Binary checksum) {
            this.checksum = checksum;
            return this;
        }

        public Builder again(Binary again) {
            this.again = again;
            return this;
        }

        /**
         * How far it is.
         */
        public Builder status(Status status) {
            this.status = status;
            return this;
        }

        public Builder lines(List<Line> lines) {
            this.lines = lines;
            return this;
        }

        public Builder prices(Map<String, @Nullable Integer> prices) {
            this.prices = prices;
            return this;
        }

        /**
         * What somebody wants to have.
         */
        public Builder parent(@Nullable Order parent) {
            this.parent = parent;
            return this;
        }

        public Builder nothing(JsonValue nothing) {
            this.nothing = JsonValue.of(nothing);
            return this;
        }

        public Builder payment(OrderPayment payment) {
            this.payment = payment;
            return this;
        }

        public Builder refund(@Nullable OrderRefund refund) {
            this.refund = refund;
            return this;
        }

        public Builder secret(String secret) {
            this.secret = secret;
            return this;
        }

        public Builder money(StringBuilder money) {
            this.money = money;
            return this;
        }

        /**
         * The {@link Order}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Order build() {
            MissingMembers.of("Order")
                    .require("id", id)
                    .require("count", count)
                    .require("total", total)
                    .require("weight", weight)
                    .require("share", share)
                    .require("urgent", urgent)
                    .require("picture", picture)
                    .require("checksum", checksum)
                    .require("again", again)
                    .require("status", status)
                    .require("lines", lines)
                    .require("prices", prices)
                    .require("nothing", nothing)
                    .require("payment", payment)
                    .require("secret", secret)
                    .require("money", money)
                    .check();
            return new Order(
                    id,
                    count,
                    total,
                    weight,
                    share,
                    urgent,
                    note,
                    label,
                    picture,
                    checksum,
                    again,
                    status,
                    lines,
                    prices,
                    parent,
                    nothing,
                    payment,
                    refund,
                    secret,
                    money);
        }
    }
}
