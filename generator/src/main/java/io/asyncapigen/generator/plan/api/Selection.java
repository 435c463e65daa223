package io.asyncapigen.generator.plan.api;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Components;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.Operation;
import io.asyncapigen.generator.model.Operation.Reply;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.read.Located.Id;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes from a document what nobody asked for.
 *
 * <p>An operation stays when its id or the id of its channel is included, and neither is excluded or marked with
 * {@code x-ignore}. A channel stays when its id is included and not excluded, or when an operation that stays sends,
 * receives or expects replies on it. A message goes when it is only used by what went, and so does a schema; with
 * {@code include}, so do messages that nothing uses.
 */
public final class Selection {
    private static final int MAX_NAMED = 10;

    private final Document document;
    private final List<Glob> include;
    private final List<Glob> exclude;

    private Selection(Document document, List<String> include, List<String> exclude) {
        this.document = document;
        this.include = include.stream().map(Glob::parse).toList();
        this.exclude = exclude.stream().map(Glob::parse).toList();
    }

    /**
     * @param include globs on the ids of channels and operations; empty means all
     * @param diagnostics is told of each pattern that matches nothing
     */
    public static Document of(Document document, List<String> include, List<String> exclude, Diagnostics diagnostics) {
        Selection selection = new Selection(document, include, exclude);
        selection.reportUnmatched(diagnostics);
        return selection.select();
    }

    private void reportUnmatched(Diagnostics diagnostics) {
        List<String> ids = Stream.concat(
                        document.channels().values().stream().map(Channel::key),
                        document.operations().values().stream().map(Operation::key))
                .distinct()
                .toList();
        for (Glob glob : Stream.concat(include.stream(), exclude.stream()).toList()) {
            if (ids.stream().noneMatch(glob::matches)) {
                String known = ids.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
                diagnostics.report(Diagnostic.of(
                                DiagnosticId.UNMATCHED_PATTERN,
                                "the pattern `" + glob + "` matches no channel and no operation")
                        .withHelp("there are " + known + (ids.size() > MAX_NAMED ? ", …" : "")
                                + (glob.toString().contains(",")
                                        ? "; a comma is part of a pattern, so repeat the option for several"
                                        : "")));
            }
        }
    }

    private Document select() {
        Map<Id, Operation> operations = kept(document.operations(), this::isWanted);
        Set<Id> needed = new HashSet<>();
        operations.values().forEach(each -> {
            needed.add(each.channel());
            Reply reply = each.reply();
            if (reply != null && reply.channel() != null) {
                needed.add(reply.channel());
            }
        });
        Map<Id, Channel> channels = kept(
                document.channels(),
                each -> isWanted(each) || needed.contains(each.place().id()));
        Set<Id> gone = new HashSet<>(
                users(document.channels().values(), document.operations().values()));
        if (!include.isEmpty()) {
            gone.addAll(document.messages().keySet());
        }
        gone.removeAll(users(channels.values(), operations.values()));
        Map<Id, Message> messages = kept(
                document.messages(),
                each -> !gone.contains(each.place().id()) && !each.hints().ignored());
        Document selected = with(channels, operations, messages, document.schemas());
        return messages.size() == document.messages().size()
                ? selected
                : with(channels, operations, messages, schemas(selected));
    }

    private boolean isWanted(Channel channel) {
        return isIncluded(channel.key()) && !isExcluded(channel);
    }

    private boolean isWanted(Operation operation) {
        Channel channel = document.channel(operation.channel());
        return (isIncluded(operation.key()) || isIncluded(channel.key()))
                && !operation.hints().ignored()
                && exclude.stream().noneMatch(each -> each.matches(operation.key()))
                && !isExcluded(channel);
    }

    private boolean isIncluded(String id) {
        return include.isEmpty() || include.stream().anyMatch(each -> each.matches(id));
    }

    private boolean isExcluded(Channel channel) {
        return channel.hints().ignored() || exclude.stream().anyMatch(each -> each.matches(channel.key()));
    }

    /** The messages that these use. */
    private static Set<Id> users(Collection<Channel> channels, Collection<Operation> operations) {
        Set<Id> messages = new HashSet<>();
        channels.forEach(each -> messages.addAll(each.messages().values()));
        operations.forEach(each -> {
            messages.addAll(each.messages());
            if (each.reply() != null) {
                messages.addAll(each.reply().messages());
            }
        });
        return messages;
    }

    /** Those of the components, and those that a message that stays can lead to. */
    private static Map<Id, Schema> schemas(Document selected) {
        SchemaReach reach = new SchemaReach(selected);
        selected.components().schemas().values().forEach(reach::add);
        for (Message message : selected.messages().values()) {
            Stream.of(message.headers(), message.payload())
                    .flatMap(Stream::ofNullable)
                    .forEach(reach::add);
            message.boundValues().forEach(each -> reach.add(each.use()));
        }
        for (Operation operation : selected.operations().values()) {
            operation.boundValues().forEach(each -> reach.add(each.use()));
        }
        Stream.of(selected.channels(), selected.components().channels())
                .flatMap(each -> each.values().stream())
                .forEach(channel -> channel.boundValues().forEach(each -> reach.add(each.use())));
        Set<Id> reached = reach.found();
        return kept(selected.schemas(), each -> reached.contains(each.id()));
    }

    private Document with(
            Map<Id, Channel> channels,
            Map<Id, Operation> operations,
            Map<Id, Message> messages,
            Map<Id, Schema> schemas) {
        Components components = document.components();
        return new Document(
                document.place(),
                document.version(),
                document.id(),
                document.info(),
                document.defaultContentType(),
                document.servers(),
                channels,
                operations,
                messages,
                schemas,
                components.withMessages(kept(components.messages(), messages::containsKey)));
    }

    private static <K, V> Map<K, V> kept(Map<K, V> all, Predicate<V> wanted) {
        Map<K, V> kept = new LinkedHashMap<>();
        all.forEach((key, value) -> {
            if (wanted.test(value)) {
                kept.put(key, value);
            }
        });
        return Collections.unmodifiableMap(kept);
    }
}
