package io.asyncapigen.generator.link;

import io.asyncapigen.generator.Untyped;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.link.protobuf.ProtobufSchemas;
import io.asyncapigen.generator.link.schema.SchemaLinker;
import io.asyncapigen.generator.model.Bindings;
import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Components;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.Info;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.Operation;
import io.asyncapigen.generator.model.Server;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the model of a document: references followed, traits merged, defaults filled, schemas classified.
 *
 * <p>Expects a document in which validation found no error. On a lenient run, what cannot be linked is left out or takes a
 * neutral value, because validation has reported it. What linking itself finds (schemas that contradict each other, illegal
 * extensions, schema languages that are not understood) goes to the diagnostics; the model is complete in any case.
 */
public final class DocumentLinker {
    private final ResolvedDocument document;
    private final Fields root;
    private final Fields components;
    private final Entries servers;
    private final Entries channels;
    private final Entries operations;
    private final MessageIndex messages;
    private final Diagnostics diagnostics;
    private final JavaHintsReader hints;
    private final DocsLinker docs;
    private final MessageParts parts;
    private final TraitMerger traits;
    private final BindingsLinker bindings;
    private final SecuritySchemeLinker security;
    private final SchemaLinker schemas;
    private final BoundValues values;

    private DocumentLinker(
            ResolvedDocument document, Untyped untyped, ProtobufSchemas protobuf, Diagnostics diagnostics) {
        this.document = document;
        this.root = Fields.of(document.root());
        this.components = Fields.of(root.get("components"));
        this.servers = new Entries(document, "servers");
        this.channels = new Entries(document, "channels");
        this.operations = new Entries(document, "operations");
        this.messages = new MessageIndex(document, channels);
        this.diagnostics = diagnostics;
        this.hints = new JavaHintsReader(diagnostics);
        this.docs = new DocsLinker(document);
        this.parts = new MessageParts(document);
        this.traits = new TraitMerger(document);
        this.bindings = new BindingsLinker(document, traits);
        this.security = new SecuritySchemeLinker(document);
        this.schemas = new SchemaLinker(document, untyped, protobuf, diagnostics, hints);
        this.values = new BoundValues(document, schemas);
    }

    /** The model of a document, in which schemas without a type have that of their keywords, and Protocol Buffers stay bytes. */
    public static Document link(ResolvedDocument document, Diagnostics diagnostics) {
        return link(document, Untyped.INFER, new ProtobufSchemas(null), diagnostics);
    }

    /**
     * The model of a document.
     *
     * @param untyped what schemas are that name no type
     */
    public static Document link(
            ResolvedDocument document, Untyped untyped, ProtobufSchemas protobuf, Diagnostics diagnostics) {
        return new DocumentLinker(document, untyped, protobuf, diagnostics).link();
    }

    private Document link() {
        String defaultContentType = root.text("defaultContentType");
        Map<Id, Server> rootServers = servers(servers.root());
        Map<Id, Server> otherServers = servers(servers.components());
        Map<Id, Channel> rootChannels = channels(channels.root());
        Map<Id, Channel> otherChannels = channels(channels.components());
        Map<Id, Channel> allChannels = new LinkedHashMap<>(rootChannels);
        allChannels.putAll(otherChannels);
        ReplyLinker replies = new ReplyLinker(document, channels, allChannels, messages);
        Map<Id, Operation> rootOperations = operations(operations.root(), replies);
        Map<Id, Operation> otherOperations = operations(operations.components(), replies);
        Map<Id, Message> linkedMessages = messages(defaultContentType);
        Map<String, SchemaUse> componentSchemas = named("schemas", schemas::use);
        TraitLinker asTheyStand = new TraitLinker(parts, docs, security, bindings, hints);
        Components linkedComponents = new Components(
                componentSchemas,
                named("messages", messages::find),
                otherServers,
                otherChannels,
                otherOperations,
                defined("securitySchemes", (name, place) -> security.link(place)),
                defined("serverVariables", serverLinker()::variable),
                defined("parameters", new ParameterLinker(document, hints)::link),
                named("correlationIds", parts::correlationId),
                named("replies", place -> replies.link(place, null)),
                named("replyAddresses", replies::address),
                named("externalDocs", docs::externalDocs),
                named("tags", docs::tag),
                defined("operationTraits", (name, place) -> asTheyStand.ofOperation(place)),
                defined("messageTraits", (name, place) -> asTheyStand.ofMessage(place)),
                bindings("serverBindings"),
                bindings("channelBindings"),
                bindings("operationBindings"),
                bindings("messageBindings"));
        Map<Id, Schema> linkedSchemas = schemas.link();
        Info info = new InfoLinker(docs, hints).link(root.get("info"));
        IneffectiveExtensions.report(document, hints, diagnostics);
        return new Document(
                document.root(),
                root.text("asyncapi", ""),
                root.text("id"),
                info,
                defaultContentType,
                rootServers,
                rootChannels,
                rootOperations,
                linkedMessages,
                linkedSchemas,
                linkedComponents);
    }

    private Map<Id, Server> servers(Collection<Entries.Entry> entries) {
        ServerLinker linker = serverLinker();
        Map<Id, Server> linked = new LinkedHashMap<>();
        for (Entries.Entry entry : entries) {
            linked.put(entry.place().id(), linker.link(entry.place(), entry.definition()));
        }
        return Collections.unmodifiableMap(linked);
    }

    private ServerLinker serverLinker() {
        return new ServerLinker(document, docs, security, bindings, hints);
    }

    private Map<Id, Channel> channels(Collection<Entries.Entry> entries) {
        ChannelLinker linker = new ChannelLinker(
                servers, messages, docs, new ParameterLinker(document, hints), bindings, values, hints);
        Map<Id, Channel> linked = new LinkedHashMap<>();
        for (Entries.Entry entry : entries) {
            linked.put(entry.place().id(), linker.link(entry));
        }
        return Collections.unmodifiableMap(linked);
    }

    private Map<Id, Operation> operations(Collection<Entries.Entry> entries, ReplyLinker replies) {
        OperationLinker linker = new OperationLinker(replies, traits, docs, security, bindings, values, hints);
        Map<Id, Operation> linked = new LinkedHashMap<>();
        for (Entries.Entry entry : entries) {
            Operation operation = linker.link(entry);
            if (operation != null) {
                linked.put(entry.place().id(), operation);
            }
        }
        return Collections.unmodifiableMap(linked);
    }

    private Map<Id, Message> messages(@Nullable String defaultContentType) {
        MessageLinker linker =
                new MessageLinker(defaultContentType, traits, schemas, parts, docs, bindings, values, hints);
        Map<Id, Message> linked = new LinkedHashMap<>();
        for (MessageIndex.Entry entry : messages.all()) {
            linked.put(entry.definition().id(), linker.link(entry));
        }
        return Collections.unmodifiableMap(linked);
    }

    private Map<String, Bindings> bindings(String section) {
        return defined(section, (name, place) -> bindings.definition(place));
    }

    /** As {@link #named}, made of the component's name and of what stands there or a reference there leads to. */
    private <T> Map<String, T> defined(String section, BiFunction<String, Located, ? extends @Nullable T> link) {
        return named(section, place -> {
            Located definition = document.follow(place);
            return definition == null ? null : link.apply(place.key(), definition);
        });
    }

    /** A section of the components by name; entries that lead nowhere are left out. */
    private <T> Map<String, T> named(String section, Function<Located, ? extends @Nullable T> link) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (Located member : components.members(section)) {
            T value = link.apply(member);
            if (value != null) {
                byName.put(member.key(), value);
            }
        }
        return Collections.unmodifiableMap(byName);
    }
}
