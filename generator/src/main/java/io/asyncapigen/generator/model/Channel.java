package io.asyncapigen.generator.model;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Channel Object.
 *
 * @param key its name in the document
 * @param address with parameters in braces; null when it is not known before run time
 * @param messages by their key in this channel, the place of the definition
 * @param servers where the channel is available; empty means on all of them
 * @param boundValues those of its bindings, in the order of the document
 */
public record Channel(
        Located place,
        String key,
        @Nullable String address,
        Docs docs,
        List<Parameter> parameters,
        Map<String, Id> messages,
        List<Id> servers,
        Bindings bindings,
        List<BoundValue> boundValues,
        JavaHints hints) {}
