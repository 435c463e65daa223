package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.JavaFile;
import io.asyncapigen.generator.Part;
import io.asyncapigen.generator.emit.SchemasEmitter;
import io.asyncapigen.generator.plan.api.ApiPlan;
import io.asyncapigen.generator.plan.api.ChannelPlan;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Prints what {@link ApiPlan} holds, file by file. The streams are lazy, and safe to run in parallel: a file is made when its stream gets
 * to it, and depends on its own plan only.
 */
public final class ApiEmitter {
    private static final String SCHEMAS =
            "What the document demands of payloads and headers, as JSON Schema with the regular expressions of Java.";

    private ApiEmitter() {}

    /** All files, in a fixed order. */
    public static Stream<JavaFile> emit(ApiPlan plan) {
        return joined(
                Stream.of(Part.MESSAGES, Part.CHANNELS, Part.SERVERS, Part.API).map(each -> emit(plan, each)));
    }

    /** The files of one part; none for {@link Part#SCHEMAS}. */
    public static Stream<JavaFile> emit(ApiPlan plan, Part part) {
        return switch (part) {
            case SCHEMAS -> Stream.empty();
            case MESSAGES ->
                joined(Stream.of(
                        plan.messages().stream().map(MessageEmitter::emit),
                        plan.validation().stream().map(each -> SchemasEmitter.emit(each, SCHEMAS)),
                        plan.families().stream().map(MessageFamilyEmitter::emit)));
            case CHANNELS ->
                joined(Stream.of(
                        plan.channels().stream().map(ChannelEmitter::emit),
                        plan.channels().stream()
                                .map(ChannelPlan::parameters)
                                .filter(Objects::nonNull)
                                .map(ParametersEmitter::emit),
                        plan.channelChoices().stream().map(ChoicesEmitter::emit)));
            case SERVERS ->
                Stream.concat(
                        plan.servers().stream().map(ServerEmitter::emit),
                        plan.serverChoices().stream().map(ChoicesEmitter::emit));
            case API ->
                joined(Stream.of(
                        ApiClassEmitter.emit(plan.api()),
                        plan.families().stream()
                                .filter(each -> each.handler() != null)
                                .map(each -> HandlerEmitter.emit(each, Objects.requireNonNull(each.handler()))),
                        plan.requestHandlers().stream().map(HandlerEmitter::emit)));
        };
    }

    /** One after the other, as {@code flatMap} does, which however has no more than one thread for each of them. */
    private static Stream<JavaFile> joined(Stream<Stream<JavaFile>> files) {
        return files.reduce(Stream.empty(), Stream::concat);
    }
}
