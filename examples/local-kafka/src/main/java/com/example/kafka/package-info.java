/** A broker to try things out with. */
@NullMarked
package com.example.kafka;

import org.jspecify.annotations.NullMarked;
