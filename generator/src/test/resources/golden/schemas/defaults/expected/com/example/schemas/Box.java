package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.OrderedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Box}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "size",
        "lid",
        "value",
        "content",
        "place",
        "counts",
        "free",
        "blob",
        "next"
})
@Generated("io.asyncapigen")
public record Box(@JsonProperty("size") @Nullable Size size,
        @JsonProperty("lid") @Nullable BoxLid lid, @JsonProperty("value") @Nullable BoxValue value,
        @JsonProperty("content") @Nullable BoxContent content,
        @JsonProperty("place") @Nullable BoxPlace place,
        @JsonProperty("counts") @Nullable Map<String, Long> counts,
        @JsonProperty("free") @Nullable JsonValue free, @JsonProperty("blob") @Nullable Binary blob,
        @JsonProperty("next") @Nullable Box next) {
    public Box {
        counts = Copies.mapOrNull("counts", counts);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.size = this.size;
        builder.lid = this.lid;
        builder.value = this.value;
        builder.content = this.content;
        builder.place = this.place;
        builder.counts = this.counts;
        builder.free = this.free;
        builder.blob = this.blob;
        builder.next = this.next;
        return builder;
    }

    /**
     * Builds {@link Box}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable Size size = new Size(SizeUnit.CM, 3, null, Map.of("a", "x"), Map.of());

        private @Nullable BoxLid lid = new BoxLid(null, Map.of());

        private @Nullable BoxValue value = new BoxValueText("a");

        private @Nullable BoxContent content = new Size(SizeUnit.MM, 1, null, null, Map.of());

        private @Nullable BoxPlace place = new BoxPlace(new BigDecimal("1.5"), null);

        private @Nullable Map<String, Long> counts = OrderedMap.of(Map.entry("few", 1L), Map.entry("many", 9L));

        private @Nullable JsonValue free = JsonObject.builder()
                .put("list", JsonArray.of(List.of(1, JsonObject.builder()
                        .put("deep", true)
                        .build())))
                .put("none", JsonNull.NULL)
                .build();

        private @Nullable Binary blob = Binary.fromBase64("AAEC");

        private @Nullable Box next = new Box(null, null, null, null, null, Map.of(), null, null, null);

        private Builder() {
        }

        public Builder size(@Nullable Size size) {
            this.size = size;
            return this;
        }

        public Builder lid(@Nullable BoxLid lid) {
            this.lid = lid;
            return this;
        }

        public Builder value(@Nullable BoxValue value) {
            this.value = value;
            return this;
        }

        public Builder content(@Nullable BoxContent content) {
            this.content = content;
            return this;
        }

        public Builder place(@Nullable BoxPlace place) {
            this.place = place;
            return this;
        }

        public Builder counts(@Nullable Map<String, Long> counts) {
            this.counts = counts;
            return this;
        }

        public Builder free(@Nullable JsonValue free) {
            this.free = free;
            return this;
        }

        public Builder blob(@Nullable Binary blob) {
            this.blob = blob;
            return this;
        }

        public Builder next(@Nullable Box next) {
            this.next = next;
            return this;
        }

        public Box build() {
            return new Box(size, lid, value, content, place, counts, free, blob, next);
        }
    }
}
