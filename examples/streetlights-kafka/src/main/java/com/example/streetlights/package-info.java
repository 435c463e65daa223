/** Both programs of the example in one. */
@NullMarked
package com.example.streetlights;

import org.jspecify.annotations.NullMarked;
