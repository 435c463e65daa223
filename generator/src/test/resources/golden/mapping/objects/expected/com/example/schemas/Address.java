package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.ExplicitNulls;
import io.asyncapigen.runtime.model.Given;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Address}.
 *
 * @param explicitNulls null for optional members that are null on the wire
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "street",
        "old"
})
@Generated("io.asyncapigen")
public record Address(@JsonProperty("street") @Nullable String street,
        @JsonProperty("old") @Nullable String old,
        @JsonAnyGetter Map<String, JsonValue> explicitNulls) {
    public Address {
        explicitNulls = ExplicitNulls.of(explicitNulls)
                .drop("street", street)
                .toMap();
    }

    /**
     * Without further members.
     */
    public Address(@Nullable String street, @Nullable String old) {
        this(street, old, Map.of());
    }

    @Override
    @Deprecated
    public @Nullable String old() {
        return old;
    }

    @JsonCreator
    private static Address read(@JsonProperty("street") @Nullable Given<String> street,
            @JsonProperty("old") @Nullable String old) {
        return new Address(
                Given.value(street),
                old,
                ExplicitNulls.none()
                        .add("street", street)
                        .toMap());
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        return new Builder()
                .street(street)
                .old(old)
                .explicitNulls(explicitNulls);
    }

    /**
     * Puts a {@link Address} together. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String street;

        private @Nullable String old;

        private Map<String, JsonValue> explicitNulls = Map.of();

        private Builder() {
        }

        public Builder street(@Nullable String street) {
            this.street = street;
            return this;
        }

        @Deprecated
        public Builder old(@Nullable String old) {
            this.old = old;
            return this;
        }

        /**
         * Null for optional members that are null on the wire.
         */
        public Builder explicitNulls(Map<String, JsonValue> explicitNulls) {
            this.explicitNulls = explicitNulls;
            return this;
        }

        public Address build() {
            return new Address(street, old, explicitNulls);
        }
    }
}
