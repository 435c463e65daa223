package io.asyncapigen.runtime.nats;

import java.util.function.LongSupplier;

/** How often the server has delivered a message, read without the rest of what it says of it, which takes longer than to hand the message on. */
final class DeliveredCount {
    /** Where it is in {@code $JS.ACK.stream.consumer.delivered.…}, and how many dots that has. */
    private static final int AT = 4;

    private static final int FEWEST_DOTS = 7;
    private static final int MOST_DOTS = 8;
    private static final int DIGITS = 9;

    private DeliveredCount() {}

    /**
     * At least 1.
     *
     * @param said the subject to which the message is acknowledged
     * @param otherwise asked where that has another form, as with a domain
     */
    static int of(String said, LongSupplier otherwise) {
        int dots = 0;
        int begin = 0;
        int end = 0;
        for (int i = 0; i < said.length(); i++) {
            if (said.charAt(i) == '.') {
                dots++;
                if (dots == AT) {
                    begin = i + 1;
                } else if (dots == AT + 1) {
                    end = i;
                }
            }
        }
        boolean isUsual = dots >= FEWEST_DOTS && dots <= MOST_DOTS && end - begin <= DIGITS;
        long count = isUsual ? Integer.parseInt(said, begin, end, 10) : otherwise.getAsLong();
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, count));
    }
}
