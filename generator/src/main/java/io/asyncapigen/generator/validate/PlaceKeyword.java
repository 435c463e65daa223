package io.asyncapigen.generator.validate;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.AbstractKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/**
 * The keyword {@code place} of our schemas: here stands an object of the specification, or a reference to one. It accepts
 * everything and says where it was, so that what stands there is checked on its own, whatever the depth and however many
 * ways lead to it.
 */
final class PlaceKeyword extends AbstractKeyword {

    /** Who wants to hear of places. It is put into the collector context of a validation under its own class. */
    interface Listener {
        void found(String kind, NodePath location);
    }

    PlaceKeyword() {
        super("place");
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        return new Validator(this, value, location);
    }

    private static final class Validator extends AbstractKeywordValidator {
        private final String kind;

        Validator(Keyword keyword, JsonNode value, SchemaLocation location) {
            super(keyword, value, location);
            this.kind = value.asString();
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath location) {
            Listener listener = execution.getCollectorContext().get(Listener.class);
            if (listener != null) {
                listener.found(kind, location);
            }
        }
    }
}
