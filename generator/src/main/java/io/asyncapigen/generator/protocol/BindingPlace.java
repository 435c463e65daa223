package io.asyncapigen.generator.protocol;

import java.util.Locale;

/** The four objects of the specification that can have bindings. */
public enum BindingPlace {
    SERVER,
    CHANNEL,
    OPERATION,
    MESSAGE;

    /** The name in texts and resources, such as {@code channel}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
