package io.asyncapigen.runtime.ip;

import com.sun.jna.Platform;
import java.util.Optional;
import java.util.Set;

/**
 * A system that programs run on.
 *
 * @param system its name
 * @param processor as JNA calls it
 */
record Machine(String system, String processor) {
    /** Those on which Linux has the constants and structures that we know; JNA runs on others as well. */
    private static final Set<String> KNOWN = Set.of("x86-64", "aarch64", "riscv64", "ppc64le", "s390x", "loongarch64");

    static Machine own() {
        return new Machine(System.getProperty("os.name"), Platform.ARCH);
    }

    /** Why we cannot open raw sockets there; empty where we can, if we may. */
    Optional<String> refusal() {
        return system.equals("Linux") && KNOWN.contains(processor)
                ? Optional.empty()
                : Optional.of("raw IP needs Linux on one of "
                        + KNOWN.stream().sorted().toList() + ", and this is " + system + " on " + processor);
    }
}
