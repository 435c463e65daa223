package io.asyncapigen.generator.model;

import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole AsyncAPI document. Lists and maps are in document order and unmodifiable.
 *
 * @param version as written in `asyncapi`, such as {@code 3.1.0}
 * @param servers those under the root
 * @param channels those under the root
 * @param operations those under the root
 * @param messages every message that a channel or the components hold, by the place of its definition
 * @param schemas every schema that can be reached, by the place of its definition
 * @param components what stands under {@code components}
 */
public record Document(
        Located place,
        String version,
        @Nullable String id,
        Info info,
        @Nullable String defaultContentType,
        Map<Id, Server> servers,
        Map<Id, Channel> channels,
        Map<Id, Operation> operations,
        Map<Id, Message> messages,
        Map<Id, Schema> schemas,
        Components components) {

    public Server server(Id id) {
        return required(
                servers.containsKey(id) ? servers.get(id) : components.servers().get(id), id);
    }

    public Channel channel(Id id) {
        return required(
                channels.containsKey(id)
                        ? channels.get(id)
                        : components.channels().get(id),
                id);
    }

    public Message message(Id id) {
        return required(messages.get(id), id);
    }

    public Schema schema(Id id) {
        return required(schemas.get(id), id);
    }

    /** The name of the file that a place is in, without its folder, for people; empty where that is the document's own. */
    public String fileOf(Located other) {
        if (other.source() == place.source()) {
            return "";
        }
        String file = other.source().displayName();
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static <T> T required(@Nullable T value, Id id) {
        if (value == null) {
            throw new IllegalStateException("nothing was linked for " + id);
        }
        return value;
    }
}
