package io.asyncapigen.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.plan.api.ApiPlan;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.RandomSchemas;
import io.asyncapigen.generator.testing.SecondOpinion;
import io.asyncapigen.generator.testing.ValueTally;
import io.asyncapigen.generator.testing.ValueTrial;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Schemas that nobody would write: what is generated for them compiles, what is valid survives, and what is not is refused, as another validator
 * has it. {@code -Ddocuments=400 -Dseed=7} tries 400 others.
 */
class RandomSchemasTest {
    private static final int DOCUMENTS = Integer.getInteger("documents", 40);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int VALUES = Integer.getInteger("values", 60);

    /** Some are refused for what contradicts itself, or lead back to themselves where no validator ends. */
    private static final int AT_LEAST = DOCUMENTS / 2;

    private final List<String> findings = new ArrayList<>();
    private final ValueTally tally = new ValueTally();
    private int tried;

    @Test
    void areRightInAnyCombination() throws Exception {
        for (int i = 0; i < DOCUMENTS; i++) {
            long seed = SEED * 1_000_000 + i;
            // By default the members of then and else have the types that one schema gives them.
            Untyped untyped = i % 2 == 0 ? Untyped.ANY : Untyped.INFER;
            String document = RandomSchemas.document(seed, untyped == Untyped.ANY);
            try {
                check(document, untyped, seed);
            } catch (StackOverflowError e) {
                assertTrue(
                        Stream.of(e.getStackTrace())
                                .anyMatch(each -> each.getClassName().startsWith("com.networknt.")),
                        () -> document);
            } catch (AssertionError e) {
                throw new AssertionError(document, e);
            }
        }
        System.out.println(tried + " documents, " + tally);
        assertEquals(List.of(), findings);
        assertTrue(tried >= AT_LEAST, () -> "only " + tried + " of " + DOCUMENTS + " documents were tried");
    }

    private void check(String document, Untyped untyped, long seed) throws ReflectiveOperationException {
        Generator generator = Generator.create(GeneratorOptions.DEFAULT.withUntyped(untyped), (uri, hosts) -> {
            throw new AssertionError(uri);
        });
        InputStream text = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        Optional<Generator.Plans> plans =
                generator.planned(new SourceInput.StandardInput(text, Path.of(".")), new Diagnostics());
        if (plans.isEmpty()) {
            return;
        }
        ApiPlan api = plans.get().api();
        ClassLoader loader =
                Compilation.of(generator.emit(plans.get())).succeeds().loader();
        List<String> found = new ArrayList<>(new ValueTrial(api, loader, VALUES, seed, tally).findings());
        if (untyped == Untyped.ANY) {
            ValueTrial.type(api.messages().get(0), loader)
                    .payloadSchema()
                    .ifPresent(schema -> found.addAll(SecondOpinion.differences(
                            api, schema, document, "/components/messages/m/payload", VALUES, seed)));
        }
        found.forEach(each -> findings.add(document + "\n" + each));
        tried++;
    }
}
