/** All programs of the example in one. */
@NullMarked
package com.example.telemetry;

import org.jspecify.annotations.NullMarked;
