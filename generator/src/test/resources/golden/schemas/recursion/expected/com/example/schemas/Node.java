package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.MissingMembers;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Node}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "value",
        "next",
        "children"
})
@Generated("io.asyncapigen")
public record Node(@JsonProperty(value = "value", required = true) long value,
        @JsonProperty("next") @Nullable Node next,
        @JsonProperty("children") @Nullable List<Node> children) {
    public Node {
        children = Copies.listOrNull("children", children);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.value = this.value;
        builder.next = this.next;
        builder.children = this.children;
        return builder;
    }

    /**
     * Builds {@link Node}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable Long value;

        private @Nullable Node next;

        private @Nullable List<Node> children;

        private Builder() {
        }

        public Builder value(long value) {
            this.value = value;
            return this;
        }

        public Builder next(@Nullable Node next) {
            this.next = next;
            return this;
        }

        public Builder children(@Nullable List<Node> children) {
            this.children = children;
            return this;
        }

        /**
         * The {@link Node}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Node build() {
            MissingMembers.of("Node")
                    .require("value", value)
                    .check();
            return new Node(value, next, children);
        }
    }
}
